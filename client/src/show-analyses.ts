import * as vscode from "vscode";
import type { BaseLanguageClient, Position, Range } from "vscode-languageclient";

/** Opens the peek view on a claim's analyses, as the lens above the claim asks. */
export function registerShowAnalyses({
  protocol2CodeConverter: from,
}: BaseLanguageClient): vscode.Disposable {
  return vscode.commands.registerCommand(
    "opinio.showAnalyses",
    (address: string, position: Position, ranges: Range[]) => {
      const uri = vscode.Uri.parse(address);
      const locations = ranges.map((range) => new vscode.Location(uri, from.asRange(range)));
      return vscode.commands.executeCommand(
        "editor.action.showReferences",
        uri,
        from.asPosition(position),
        locations,
      );
    },
  );
}
