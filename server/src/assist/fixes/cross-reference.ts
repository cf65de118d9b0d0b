import type { Reading } from "../../reading/reading.ts";
import type { Finding } from "../../rules/rule.ts";
import { same } from "../../text/span.ts";
import type { Fix } from "./fix.ts";

/** Sends the reader from the claim's sentence to the section that holds the analysis, or a part of what is required. */
export function crossReference({ span }: Finding, { claims, memo }: Reading): Fix[] {
  const claim = claims.find(({ trigger }) => same(trigger, span));
  const mends = claim?.verdict === "elsewhere";
  const [analysis] = (mends ? claim.analyses : claim?.apart) ?? [];
  const section = analysis?.paragraph.section;
  if (!claim || !section?.heading) return [];
  const { end } = claim.sentence.span;
  const stop = /[.;!?]$/.test(memo.text.slice(end - 1, end)) ? end - 1 : end;
  const text = ` (see [${section.heading.title}](#${section.heading.slug}))`;
  return [
    {
      title: `Refer to “${section.heading.title}”`,
      edits: [{ span: { start: stop, end: stop }, text }],
      preferred: mends,
    },
  ];
}
