import { unplacedQuotations } from "../../citations/cite-reading/unplaced-quotations.ts";
import type { Library } from "../../citations/library.ts";
import { escapeSnippet } from "../../doctrine/skeletons.ts";
import type { Citation, Memo } from "../../memo/memo.ts";
import type { Reading } from "../../reading/reading.ts";
import type { Finding } from "../../rules/rule.ts";
import { same } from "../../text/span.ts";
import type { Fix } from "./fix.ts";

/** Makes room for the place behind the key. Where it stands in the source is for the author to look up. */
export function addPlace({ span }: Finding, { memo }: Reading, library: Library): Fix[] {
  const found = unplacedQuotations(memo, library).find(({ carrier }) => same(carrier.citation.span, span));
  if (!found) return [];
  const [before, behind, at] = surroundings(found.carrier.citation, memo);
  const choices = found.source.pinpoints.map((place) => escapeSnippet(place).replace(/[,|]/g, "\\$&"));
  const gap = choices.length > 0 ? `\${1|${choices.join(",")}|}` : "${1:p. }";
  const edit = {
    span: { start: at, end: at },
    text: `${before}[place]${behind}`,
    snippet: before + gap + behind,
  };
  return [{ title: "Add the place in the source", edits: [edit], preferred: true }];
}

/** What stands around the place, and where: "[@key, …]", "@key […]", "@key […, emphasis added]". */
function surroundings(
  { inText, cluster, span }: Citation,
  { text }: Memo,
): [before: string, behind: string, at: number] {
  if (!inText || cluster.start < span.start - 1) return [", ", "", span.end];
  if (cluster.end === span.end) return [" [", "]", span.end];
  return ["", ", ", text.indexOf("[", span.end) + 1];
}
