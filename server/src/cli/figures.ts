import type { Verdict } from "../reading/reading.ts";
import type { Severity } from "../rules/rule.ts";
import type { CheckedMemo } from "./checked-memo.ts";

/** Severities from grave to light, in the order in which they are counted. */
export const severities = ["error", "warning", "information", "hint"] as const satisfies readonly Severity[];

/** Verdicts in the order in which they are counted. */
export const verdicts = [
  "supported",
  "elsewhere",
  "conclusory",
  "unsupported",
] as const satisfies readonly Verdict[];

/** What the closing line counts. */
export interface Figures {
  readonly memos: number;
  readonly findings: Readonly<Record<Severity, number>>;
  readonly claims: Readonly<Record<Verdict, number>>;
}

export const noFigures: Figures = {
  memos: 0,
  findings: { error: 0, warning: 0, information: 0, hint: 0 },
  claims: { supported: 0, elsewhere: 0, conclusory: 0, unsupported: 0 },
};

export function figuresOf({ reading, findings }: CheckedMemo): Figures {
  const bySeverity = { ...noFigures.findings };
  for (const { severity } of findings) bySeverity[severity]++;
  const byVerdict = { ...noFigures.claims };
  for (const { verdict } of reading.claims) byVerdict[verdict]++;
  return { memos: 1, findings: bySeverity, claims: byVerdict };
}

export function addFigures(a: Figures, b: Figures): Figures {
  return {
    memos: a.memos + b.memos,
    findings: addEach(a.findings, b.findings),
    claims: addEach(a.claims, b.claims),
  };
}

function addEach<Counts extends Readonly<Record<string, number>>>(a: Counts, b: Counts): Counts {
  return Object.fromEntries(Object.entries(a).map(([key, count]) => [key, count + (b[key] ?? 0)])) as Counts;
}
