import type { Span } from "../text/span.ts";
import { findKeys } from "./citations/keys.ts";
import { readBehindKey, type Stretch } from "./citations/locator.ts";
import { type Place, placeKeys } from "./citations/places.ts";
import type { Citation, Words } from "./memo.ts";
import { type Prose, sourceSpan } from "./prose.ts";
import { besideSource } from "./written-prose.ts";

/**
 * The citations of one stretch of prose, in order, as pandoc reads them. `source` is the text of the memo; what
 * looks like a key in a link is none.
 */
export function findCitations(
  prose: Prose,
  source: string,
  links: readonly { readonly span: Span }[],
): Citation[] {
  if (!prose.text.includes("@")) return [];
  const written = besideSource(prose, source);
  return placeKeys(written, findKeys(written, links))
    .sort((a, b) => a.key.at - b.key.at)
    .map((place) => toCitation(prose, place));
}

function toCitation(prose: Prose, { key, inText, cluster, before, behind }: Place): Citation {
  const { locator, suffix } = readBehindKey(prose.text.slice(behind.start, behind.end));
  const words = ({ start, end }: Stretch, from = 0): Words | undefined => {
    const stretch = prose.text.slice(from + start, from + end);
    const first = from + start + (stretch.length - stretch.trimStart().length);
    const last = first + stretch.trim().length;
    return first < last
      ? { text: prose.text.slice(first, last), span: sourceSpan(prose, first, last) }
      : undefined;
  };
  const prefix = words(before);
  const whole = locator && words(locator.whole, behind.start);
  const rest = suffix && words(suffix, behind.start);
  return {
    key: key.name,
    span: sourceSpan(prose, key.at, key.end),
    cluster: sourceSpan(prose, cluster.start, cluster.end),
    inText,
    suppressed: key.start < key.at,
    ...(prefix && { prefix }),
    ...(locator &&
      whole && {
        locator: {
          ...whole,
          label: locator.label,
          value: prose.text.slice(behind.start + locator.value.start, behind.start + locator.value.end),
        },
      }),
    ...(rest && { suffix: rest }),
  };
}
