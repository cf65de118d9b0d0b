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
}

export interface Checked {
  readonly reading: Reading;
  readonly findings: readonly Finding[];
}

/**
 * The whole check as one function of the text: the same text and options give the same findings everywhere.
 * Never throws. Findings come in text order; those that a comment suppresses are left out.
 */
export function createCheck(doctrine: Doctrine): (text: string, options?: CheckOptions) => Checked {
  const read = createReader(doctrine);
  return (text, options = {}) => {
    const reading = read(parseMemo(text));
    return { reading, findings: review(reading, options) };
  };
}

/** Runs the table of rules over what the memo says. */
export function review(reading: Reading, { severities = {} }: CheckOptions): Finding[] {
  const suppressions = findSuppressions(reading.memo);
  const findings = rules.flatMap((rule): Finding[] => {
    const severity = severities[rule.id] ?? rule.severity;
    if (severity === "off") return [];
    return [...rule.check(reading)].map((report) => ({ rule: rule.id, severity, ...report }));
  });
  return findings
    .filter(({ rule, span }) => !isSuppressed(suppressions, rule, span))
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || a.rule.localeCompare(b.rule));
}
