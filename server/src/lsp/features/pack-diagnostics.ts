import { type Connection, type Diagnostic, DiagnosticSeverity } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Problem } from "../../doctrine/problem.ts";
import type { PackFile, PackSurroundings } from "../packs.ts";
import { toRange } from "../positions.ts";

/**
 * Shows what is wrong with a pack on the lines of its files. Pushed to every client: the files need not be open, and
 * no client pulls for what is not.
 */
export function createPackReport(connection: Connection): PackSurroundings["report"] {
  const shown = new Map<string, readonly string[]>();
  return (folder, files, problems) => {
    const wrong = files.filter(({ path }) => problems.some((problem) => problem.path === path));
    const mended = (shown.get(folder) ?? []).filter((uri) => !wrong.some((file) => file.uri === uri));
    for (const uri of mended) void connection.sendDiagnostics({ uri, diagnostics: [] });
    for (const file of wrong)
      void connection.sendDiagnostics({ uri: file.uri, diagnostics: diagnosticsOf(file, problems) });
    shown.set(
      folder,
      wrong.map(({ uri }) => uri),
    );
  };
}

function diagnosticsOf({ path, text, uri }: PackFile, problems: readonly Problem[]): Diagnostic[] {
  const document = TextDocument.create(uri, "yaml", 0, text);
  return problems
    .filter((problem) => problem.path === path)
    .map(({ span, message }) => ({
      range: toRange(document, span),
      severity: DiagnosticSeverity.Error,
      source: "Opinio",
      message,
    }));
}
