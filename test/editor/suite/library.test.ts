import {
  ConfigurationTarget,
  DiagnosticSeverity,
  languages,
  Range,
  Uri,
  ViewColumn,
  window,
  workspace,
} from "vscode";
import { findings, findingsBecome, openMemo } from "./memo.ts";
import { virtualFiles } from "./virtual-files.ts";
import { waitFor } from "./wait-for.ts";

const roe = "@book{roe2020, author={Roe, Ada}, title={Leaks}, publisher={Blue}, address={X}, date={2020}}\n";
const memo = `---
bibliography: refs.bib
---

Leaks harm [@roe2020; @doe2021].
`;

function placeOf(file: string): Uri {
  const folder = workspace.workspaceFolders?.[0];
  if (!folder) throw new Error("VS Code has no folder open");
  return Uri.joinPath(folder.uri, file);
}

const write = (file: string, text: string) =>
  workspace.fs.writeFile(placeOf(file), new TextEncoder().encode(text));

describe("A bibliography beside the memo", () => {
  afterEach(() => workspace.fs.delete(placeOf("refs.bib")));

  it("is read, and counts as it stands in the editor", async () => {
    await write("refs.bib", roe);
    const { document } = await openMemo(memo);
    await findingsBecome(document, "unknown-citation-key");
    const { document: refs, edit } = await window.showTextDocument(placeOf("refs.bib"), {
      viewColumn: ViewColumn.Beside,
    });
    await edit((change) => change.replace(new Range(0, 0, 0, 0), roe.replace("roe2020", "doe2021")));
    await findingsBecome(document);
    await refs.save();
    await write("refs.bib", roe.replace("roe2020", "doe2021"));
    await findingsBecome(document, "unknown-citation-key");
  });
});

describe("A memo in no file system of the machine", () => {
  it("has its bibliography read through the editor", async () => {
    const padding = "% a long comment\n".repeat(20_000);
    const files = { "/firm/memo.md": memo, "/firm/refs.bib": `${roe}${padding}` };
    const registered = workspace.registerFileSystemProvider("opinio-test", virtualFiles(files), {
      isCaseSensitive: true,
      isReadonly: true,
    });
    const { document } = await window.showTextDocument(Uri.parse("opinio-test:///firm/memo.md"));
    await findingsBecome(document, "unknown-citation-key");
    registered.dispose();
  });
});

describe("The configuration of a team", () => {
  const setting = (severity: string | undefined) =>
    workspace
      .getConfiguration("opinio")
      .update("rules.unsupported-claim", severity, ConfigurationTarget.Workspace);

  afterEach(async () => {
    await setting(undefined);
    await workspace.fs.delete(placeOf(".opinio.yaml"));
  });

  it("counts before the settings, and shows its mistakes on their lines", async () => {
    await setting("hint");
    await write(".opinio.yaml", "rules: {unsupported-claim: error}\n");
    const { document } = await openMemo("The leak violated the principle of non-intervention.");
    const isError = () => findings(document)[0]?.severity === DiagnosticSeverity.Error || undefined;
    await waitFor(languages.onDidChangeDiagnostics, isError, () => findings(document));
    await write(".opinio.yaml", "rules: {unsupported-claim: error}\nbibliografy: x\n");
    const problem = () =>
      languages.getDiagnostics(placeOf(".opinio.yaml"))[0]?.range.start.line === 1 || undefined;
    await waitFor(languages.onDidChangeDiagnostics, problem, () => "no problem");
  });
});
