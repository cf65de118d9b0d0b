import { type Connection, type Diagnostic, DiagnosticSeverity, type Range } from "vscode-languageserver";
import type { Problem } from "../../doctrine/problem.ts";
import { nameOf } from "../../library/address.ts";
import { configNames } from "../../library/configs.ts";
import type { Publish } from "../../library/reports.ts";

/**
 * Shows what is wrong with configurations, bibliographies and texts of sources on the lines of their files. Pushed to
 * every client: the files need not be open, and no client pulls for what is not. `uriOf` is how the client writes an
 * address.
 */
export function publishTo(connection: Connection, uriOf: (address: string) => string): Publish {
  return (address, text, problems) => {
    const severity = configNames.includes(nameOf(address))
      ? DiagnosticSeverity.Error
      : DiagnosticSeverity.Warning;
    const diagnostics = problems.map(
      (problem): Diagnostic => ({
        range: rangeOf(problem, text),
        severity,
        source: "Opinio",
        message: problem.message,
      }),
    );
    void connection.sendDiagnostics({ uri: uriOf(address), diagnostics });
  };
}

/** To the end of its line at most: to count the lines of a large file would take longer than it is worth. */
function rangeOf({ line, column, span }: Problem, text: string): Range {
  const [words = ""] = text.slice(span.start, Math.min(span.end, span.start + longest)).split(/\r?\n/, 1);
  const start = { line: line - 1, character: column - 1 };
  return { start, end: { line: line - 1, character: start.character + words.length } };
}

const longest = 1000;
