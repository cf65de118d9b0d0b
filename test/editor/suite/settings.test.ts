import { ConfigurationTarget, DiagnosticSeverity, languages, workspace } from "vscode";
import { findings, findingsBecome, openMemo } from "./memo.ts";
import { waitFor } from "./wait-for.ts";

const setSeverity = (severity: string | undefined) =>
  workspace
    .getConfiguration("opinio")
    .update("rules.unsupported-claim", severity, ConfigurationTarget.Workspace);

describe("The severity of a rule", () => {
  afterEach(() => setSeverity(undefined));

  it("follows the settings while the memo is open", async () => {
    const { document } = await openMemo("The leak violated the principle of non-intervention.");
    await findingsBecome(document, "unsupported-claim");
    await setSeverity("error");
    const severities = () => findings(document).map(({ severity }) => severity);
    const isError = () => (severities().join() === String(DiagnosticSeverity.Error) ? true : undefined);
    await waitFor(languages.onDidChangeDiagnostics, isError, severities);
  });

  it("can be off", async () => {
    const { document } = await openMemo("The leak violated the principle of non-intervention.");
    await findingsBecome(document, "unsupported-claim");
    await setSeverity("off");
    await findingsBecome(document);
    await setSeverity(undefined);
    await findingsBecome(document, "unsupported-claim");
  });
});
