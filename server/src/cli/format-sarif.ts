import { isAbsolute, relative, sep } from "node:path";
import { pathToFileURL } from "node:url";
import type { Rule, Severity } from "../rules/rule.ts";
import type { Span } from "../text/span.ts";
import type { CheckedMemo } from "./checked-memo.ts";
import { indentJson } from "./format-json.ts";
import { readLines } from "./places.ts";
import { nameOf } from "./read-memos.ts";
import type { Sheet } from "./sheet.ts";

/** What a SARIF log says about the program and its run besides the findings. */
export interface SarifRun {
  readonly version: string;
  readonly rules: readonly Rule[];
  readonly pageOf: (rule: string) => string | undefined;
  /** Folder that the files' addresses are relative to: the current one. */
  readonly folder: string;
}

const levels: Readonly<Record<Severity, "error" | "warning" | "note">> = {
  error: "error",
  warning: "warning",
  information: "note",
  hint: "note",
};

/**
 * A SARIF 2.1.0 log of one run, written memo by memo; `formatResults` wrote what there is to say of each:
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function sarifSheet(run: SarifRun): Sheet {
  const files: string[] = [];
  const problems: string[] = [];
  let begun = false;
  let listed = false;
  const open = (): string => {
    const head = begun ? "" : `${openRun(run)},\n      "results": [`;
    begun = true;
    return head;
  };
  return {
    add: (results, file) => {
      files.push(file);
      if (results === "") return open();
      const piece = `${open()}${listed ? "," : ""}\n${results}`;
      listed = true;
      return piece;
    },
    miss: (file, problem) => {
      problems.push(`${nameOf(file)} ${problem}`);
      return "";
    },
    end: () => `${open()}${listed ? "\n      ]" : "]"},\n${closeRun(files, problems, run)}`,
  };
}

const runEnd = "\n    }\n  ]\n}";

/** The log up to what is known before the first memo, its brackets still open. */
function openRun({ version, rules, pageOf }: SarifRun): string {
  const run = {
    tool: {
      driver: {
        name: "Opinio",
        semanticVersion: version,
        rules: rules.map((rule) => describeRule(rule, pageOf(rule.id))),
      },
    },
    columnKind: "utf16CodeUnits",
    newlineSequences: ["\r\n", "\n", "\r"],
  };
  const log = { $schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0", runs: [run] };
  return JSON.stringify(log, null, 2).slice(0, -runEnd.length);
}

/** What is known behind the last memo, and the brackets that `openRun` left open. */
function closeRun(files: readonly string[], problems: readonly string[], { folder }: SarifRun): string {
  const artifacts = files.map((file) => ({
    location: { uri: address(file, folder) },
    mimeType: "text/markdown",
  }));
  const invocation = {
    executionSuccessful: problems.length === 0,
    toolExecutionNotifications: problems.map((text) => ({ level: "error", message: { text } })),
  };
  const members = indentJson({ artifacts, invocations: [invocation] }, 4)
    .split("\n")
    .slice(1, -1);
  return `${members.join("\n")}${runEnd}\n`;
}

/** The results of one memo as they stand in the log, parted by commas. */
export function formatResults(memo: CheckedMemo, rules: readonly Rule[], folder: string): string {
  return describeFindings(memo, rules, folder)
    .map((result) => indentJson(result, 8))
    .join(",\n");
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
