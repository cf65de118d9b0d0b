import { type Library, libraryOf } from "../citations/library.ts";
import type { Doctrine } from "../doctrine/doctrine.ts";
import { parseMemo } from "../memo/parse.ts";
import { createReader } from "../reading/read-memo.ts";
import type { Reading } from "../reading/reading.ts";
import { rules } from "../rules/index.ts";
import type { Finding, Severity } from "../rules/rule.ts";
import { findSuppressions, isSuppressed } from "./suppression.ts";

export interface CheckOptions {
  /** Severity by rule id; `off` silences the rule. A rule that is not named keeps its own. */
  readonly severities?: Readonly<Record<string, Severity | "off">>;
  /** What the memo can cite; without it, the sources of the doctrine. */
  readonly library?: Library;
}

export interface Checked {
  readonly reading: Reading;
  readonly findings: readonly Finding[];
  /** What the memo's citations were looked up in. */
  readonly library: Library;
}

/**
 * The whole check as one function of the text: the same text and options give the same findings everywhere.
 * Never throws. Findings come in text order; those that a comment suppresses are left out.
 */
export function createCheck(doctrine: Doctrine): (text: string, options?: CheckOptions) => Checked {
  const read = createReader(doctrine);
  const builtIn = libraryOf(doctrine.sources);
  return (text, { severities, library = builtIn } = {}) => {
    const reading = read(parseMemo(text));
    return { reading, findings: review(reading, library, severities), library };
  };
}

/** Runs the table of rules over what the memo says. */
function review(reading: Reading, library: Library, severities: CheckOptions["severities"] = {}): Finding[] {
  const suppressions = findSuppressions(reading.memo);
  const findings = rules.flatMap((rule): Finding[] => {
    const severity = severities[rule.id] ?? rule.severity;
    if (severity === "off") return [];
    return Array.from(rule.check(reading, library), (report) => ({
      ...report,
      rule: rule.id,
      severity: milder(severity, report.severity),
    }));
  });
  return findings
    .filter(({ rule, span }) => !isSuppressed(suppressions, rule, span))
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || a.rule.localeCompare(b.rule));
}

const byGravity: readonly Severity[] = ["error", "warning", "information", "hint"];

function milder(ofRule: Severity, ofReport: Severity = ofRule): Severity {
  return byGravity[Math.max(byGravity.indexOf(ofRule), byGravity.indexOf(ofReport))] ?? ofRule;
}
