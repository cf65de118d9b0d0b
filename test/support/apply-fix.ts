import { type Fix, fixesFor } from "../../server/src/assist/fixes.ts";
import type { Library } from "../../server/src/citations/library.ts";
import { doctrine } from "./doctrine.ts";
import { check } from "./rule-page.ts";

/** The fixes offered for the first finding of a rule in the memo. */
export function offersFor(rule: string, text: string, library?: Library): Fix[] {
  const checked = check(text, library && { library });
  const finding = checked.findings.find((one) => one.rule === rule);
  return finding ? fixesFor(finding, checked.reading, doctrine, checked.library) : [];
}

/** The memo after the first offer whose title fits. Throws if there is none. */
export function applyFix(rule: string, text: string, title: RegExp, library?: Library): string {
  const fix = offersFor(rule, text, library).find((one) => title.test(one.title));
  if (!fix) throw new Error(`no fix ${title} for ${rule}`);
  return fix.edits
    .toSorted((a, b) => b.span.start - a.span.start)
    .reduce(
      (mended, edit) => mended.slice(0, edit.span.start) + edit.text + mended.slice(edit.span.end),
      text,
    );
}

/** How many findings of the rule the memo has. */
export function count(rule: string, text: string, library?: Library): number {
  return check(text, library && { library }).findings.filter((finding) => finding.rule === rule).length;
}
