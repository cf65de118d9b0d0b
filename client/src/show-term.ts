import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";

/** The command behind the names of terms in hovers; its argument is the id of the term. */
export const showTerm = "opinio.showTerm";

const scheme = "opinio-term";

interface TermPage {
  readonly title: string;
  readonly markdown: string;
}

/** Shows the page of a term beside the memo, as a Markdown preview of a document that is on no disk. */
export function registerShowTerm(client: BaseLanguageClient): vscode.Disposable {
  const pages = new Map<string, string>();
  const changed = new vscode.EventEmitter<vscode.Uri>();
  return vscode.Disposable.from(
    changed,
    vscode.workspace.registerTextDocumentContentProvider(scheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: ({ path }) => pages.get(path),
    }),
    vscode.commands.registerCommand(showTerm, async (id: unknown) => {
      const memo = vscode.window.activeTextEditor?.document.uri.toString();
      const page = await client.sendRequest<TermPage | null>("opinio/term", { id, uri: memo });
      if (!page) return;
      const uri = vscode.Uri.from({ scheme, path: `/${page.title}.md` });
      pages.set(uri.path, page.markdown);
      changed.fire(uri);
      await vscode.commands.executeCommand("markdown.showPreviewToSide", uri);
    }),
  );
}
