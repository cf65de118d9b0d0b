import { isAbsolute, relative, sep } from "node:path";
import { pathToFileURL } from "node:url";
import type { Rule, Severity } from "../rules/rule.ts";
import type { Span } from "../text/span.ts";
import type { CheckedMemo } from "./checked-memo.ts";
import { readLines } from "./places.ts";

/** What a SARIF log says about the program and its run besides the findings. */
export interface SarifRun {
  readonly version: string;
  readonly rules: readonly Rule[];
  readonly pageOf: (rule: string) => string | undefined;
  /** Folder that the files' addresses are relative to: the current one. */
  readonly folder: string;
  /** What could not be read, one line each. */
  readonly problems: readonly string[];
}

const levels: Readonly<Record<Severity, "error" | "warning" | "note">> = {
  error: "error",
  warning: "warning",
  information: "note",
  hint: "note",
};

/** A SARIF 2.1.0 log of one run: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html */
export function formatSarif(
  memos: readonly CheckedMemo[],
  { version, rules, pageOf, folder, problems }: SarifRun,
) {
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "Opinio",
            semanticVersion: version,
            rules: rules.map((rule) => describeRule(rule, pageOf(rule.id))),
          },
        },
        columnKind: "utf16CodeUnits",
        newlineSequences: ["\r\n", "\n", "\r"],
        invocations: [
          {
            executionSuccessful: problems.length === 0,
            toolExecutionNotifications: problems.map((text) => ({ level: "error", message: { text } })),
          },
        ],
        artifacts: memos.map(({ file }) => ({
          location: { uri: address(file, folder) },
          mimeType: "text/markdown",
        })),
        results: memos.flatMap((memo) => describeFindings(memo, rules, folder)),
      },
    ],
  };
}

function describeRule({ id, title, severity }: Rule, page: string | undefined) {
  const remedy = `To switch the rule off for one passage, put a comment before it: <!-- opinio-disable-next-line ${id}: reason -->`;
  return {
    id,
    shortDescription: { text: `${title}.` },
    help: { text: `${title}. ${remedy}`, ...(page !== undefined && { markdown: page }) },
    defaultConfiguration: { level: levels[severity] },
  };
}

function describeFindings({ file, reading, findings }: CheckedMemo, rules: readonly Rule[], folder: string) {
  const { text } = reading.memo;
  const lines = readLines(text);
  const place = (span: Span) => {
    const start = lines.placeAt(span.start);
    const end = lines.placeAt(span.end);
    return {
      physicalLocation: {
        artifactLocation: { uri: address(file, folder) },
        region: {
          startLine: start.line,
          startColumn: start.column,
          endLine: end.line,
          endColumn: end.column,
          snippet: { text: text.slice(span.start, span.end) },
        },
      },
    };
  };
  return findings.map(({ rule, severity, message, span, related }) => ({
    ruleId: rule,
    ruleIndex: rules.findIndex(({ id }) => id === rule),
    level: levels[severity],
    message: { text: message },
    locations: [place(span)],
    ...(related.length > 0 && {
      relatedLocations: related.map(({ message, span }, id) => ({
        id,
        ...place(span),
        message: { text: message },
      })),
    }),
  }));
}

/** A percent-encoded address relative to the folder; absolute for a file outside it. */
function address(file: string, folder: string): string {
  if (file === "-") return "stdin";
  const path = isAbsolute(file) ? relative(folder, file) : relative(folder, `${folder}${sep}${file}`);
  if (path.startsWith("..") || isAbsolute(path)) return pathToFileURL(file).href;
  return path.split(sep).map(encodeURIComponent).join("/");
}
