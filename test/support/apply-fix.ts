import { type Fix, fixesFor } from "../../server/src/assist/fixes.ts";
import { doctrine } from "./doctrine.ts";
import { check } from "./rule-page.ts";

/** The fixes offered for the first finding of a rule in the memo. */
export function offersFor(rule: string, text: string): Fix[] {
  const { findings, reading } = check(text);
  const finding = findings.find((one) => one.rule === rule);
  return finding ? fixesFor(finding, reading, doctrine) : [];
}

/** The memo after the first offer whose title fits. Throws if there is none. */
export function applyFix(rule: string, text: string, title: RegExp): string {
  const fix = offersFor(rule, text).find((one) => title.test(one.title));
  if (!fix) throw new Error(`no fix ${title} for ${rule}`);
  return fix.edits
    .toSorted((a, b) => b.span.start - a.span.start)
    .reduce(
      (mended, edit) => mended.slice(0, edit.span.start) + edit.text + mended.slice(edit.span.end),
      text,
    );
}

/** How many findings of the rule the memo has. */
export function count(rule: string, text: string): number {
  return check(text).findings.filter((finding) => finding.rule === rule).length;
}
