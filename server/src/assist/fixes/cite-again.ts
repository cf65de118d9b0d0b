import { type StrayRepetition, strayRepetitions } from "../../citations/cite-reading/stray-repetitions.ts";
import type { Library } from "../../citations/library.ts";
import { citePandoc } from "../../citations/pandoc.ts";
import { readBehindKey } from "../../memo/citations/locator.ts";
import type { Memo } from "../../memo/memo.ts";
import { sourceSpan } from "../../memo/prose.ts";
import type { Reading } from "../../reading/reading.ts";
import type { Finding } from "../../rules/rule.ts";
import { same } from "../../text/span.ts";
import type { Fix } from "./fix.ts";

/** Cites by key what "id." may mean, with the place that stands behind it; pandoc itself writes "id." where it is right. */
export function citeAgain({ span }: Finding, { memo }: Reading, library: Library): Fix[] {
  const stray = strayRepetitions(memo, library).find((one) => same(one.span, span));
  if (!stray || stray.why === "other") return [];
  return stray.keys.flatMap((key) => {
    const edit = replaceBy(key, stray, memo);
    return edit ? [{ title: `Cite @${key} instead`, edits: [edit], preferred: false }] : [];
  });
}

/** Nothing where the edit would take one mark of emphasis and leave its partner. */
function replaceBy(key: string, { run, end, span }: StrayRepetition, { text }: Memo) {
  const behind = run.prose.text.slice(end, end + 100).replace(/^,?\s+at\s/, (at) => " ".repeat(at.length));
  const { locator } = readBehindKey(behind);
  const place = locator && behind.slice(locator.whole.start, locator.whole.end);
  const to = locator ? sourceSpan(run.prose, end, end + locator.whole.end).end : span.end;
  const mark = /[*_]/.test(text.charAt(span.start - 1)) ? text.charAt(span.start - 1) : "";
  const start = span.start - mark.length;
  const stop = !locator && text.charAt(to) === mark ? to + mark.length : to;
  if ((text.slice(start, stop).match(/[*_]/g) ?? []).length % 2 !== 0) return undefined;
  const cited = citePandoc(key, "short", []);
  return { span: { start, end: stop }, text: `[${cited}${place ? `, ${place}` : ""}]` };
}
