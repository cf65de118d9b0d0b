import * as vscode from "vscode";
import type { BaseLanguageClient, TextEdit } from "vscode-languageclient";

/** As much of VS Code's paste API as is used here: it has it since 1.97, and Opinio runs on older ones too. */
interface PasteApi {
  readonly DocumentDropOrPasteEditKind: {
    readonly Empty: PasteKind;
    readonly Text: PasteKind;
  };
  readonly DocumentPasteEdit: new (insertText: string, title: string, kind: PasteKind) => PasteEdit;
  readonly languages: {
    registerDocumentPasteEditProvider?(
      selector: vscode.DocumentSelector,
      provider: PasteProvider,
      metadata: {
        readonly providedPasteEditKinds: readonly PasteKind[];
        readonly pasteMimeTypes: readonly string[];
      },
    ): vscode.Disposable;
  };
}

interface PasteKind {
  append(...parts: string[]): PasteKind;
}

interface PasteEdit {
  additionalEdit?: vscode.WorkspaceEdit;
  yieldTo?: readonly PasteKind[];
}

interface PasteProvider {
  provideDocumentPasteEdits(
    document: vscode.TextDocument,
    ranges: readonly vscode.Range[],
    data: vscode.DataTransfer,
    context: unknown,
    token: vscode.CancellationToken,
  ): Promise<PasteEdit[] | undefined>;
}

/** What the server would insert instead of the text. */
interface Pasted {
  readonly version: number;
  readonly edits: readonly TextEdit[];
  readonly title: string;
}

/** Longer texts are no address and no name of a case. */
const longest = 400;

/**
 * Offers to cite a source whose DOI, address or case name is pasted. The text itself is pasted as ever; the offer is in the
 * menu that VS Code shows beside it.
 */
export function registerPasteCitation(client: BaseLanguageClient): vscode.Disposable {
  const api = vscode as unknown as PasteApi;
  if (!api.languages.registerDocumentPasteEditProvider) return new vscode.Disposable(() => {});
  const kind = api.DocumentDropOrPasteEditKind.Empty.append("opinio", "citation");
  const provider: PasteProvider = {
    provideDocumentPasteEdits: async (document, [range, ...others], data, _context, token) => {
      const text = await data.get("text/plain")?.asString();
      if (!range || others.length > 0 || !text || text.length > longest) return undefined;
      const to = client.code2ProtocolConverter;
      const asked = { uri: to.asUri(document.uri), range: to.asRange(range), text };
      const pasted = await client.sendRequest<Pasted | null>("opinio/pastedCitation", asked, token);
      if (!pasted || pasted.version !== document.version) return undefined;
      const edit = new api.DocumentPasteEdit("", pasted.title, kind);
      edit.additionalEdit = new vscode.WorkspaceEdit();
      edit.additionalEdit.set(
        document.uri,
        await client.protocol2CodeConverter.asTextEdits([...pasted.edits], token),
      );
      edit.yieldTo = [api.DocumentDropOrPasteEditKind.Text];
      return [edit];
    },
  };
  return api.languages.registerDocumentPasteEditProvider({ language: "markdown" }, provider, {
    providedPasteEditKinds: [kind],
    pasteMimeTypes: ["text/plain"],
  });
}
