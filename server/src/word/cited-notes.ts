import { people } from "../citations/facts/names.ts";
import { type CitationStyle, formatCitation } from "../citations/format.ts";
import type { Library } from "../citations/library.ts";
import type { Source } from "../doctrine/doctrine.ts";
import type { Citation, Memo } from "../memo/memo.ts";
import type { Span } from "../text/span.ts";

/** Citations that stand together, e.g. in one pair of brackets, and the stretch of the memo that they take. */
export interface Cluster {
  readonly span: Span;
  readonly citations: readonly Citation[];
}

/** Writes the clusters of a memo in the order in which its notes are numbered. */
export interface CitedNotes {
  /** The clusters that begin in a stretch of the memo, in order. */
  readonly within: (span: Span) => readonly Cluster[];
  /** Markdown without a closing stop; `note` is the number of the footnote that the cluster stands in. */
  readonly write: (cluster: Cluster, note: number) => string;
  /** What stands in the sentence for a citation in running text, "Kilovaty" for "@kilovaty2018doxfare"; else nothing. */
  readonly inText: (cluster: Cluster) => string;
  /** Whether a source is known for any of its keys. */
  readonly knows: (cluster: Cluster) => boolean;
  readonly unknownKeys: () => readonly string[];
}

/**
 * Full at the first citation of a source, *id.* right behind a note that cites it alone, else the short form with the
 * number of the note that cites it in full (Bluebook rule 4; OSCOLA 1.2).
 */
export function createCitedNotes(memo: Memo, library: Library, style: CitationStyle): CitedNotes {
  const clusters = clustersOf(memo);
  const firstNote = new Map<string, number>();
  let last: { note: number; keys: readonly string[] } = { note: 0, keys: [] };

  const cite = (source: Source, { locator }: Citation, note: number): string => {
    const first = firstNote.get(source.id);
    const again = last.keys.length === 1 && last.keys[0] === source.id && note - last.note <= 1;
    const form = first === undefined ? "full" : again ? "id" : "short";
    firstNote.set(source.id, first ?? note);
    const options = { style, form, ...(locator && { pinpoint: locator.text }) } as const;
    return formatCitation(source, form === "short" ? { ...options, note: first ?? "none" } : options).text;
  };
  const writeOne = (citation: Citation, note: number): string => {
    const source = library.find(citation.key);
    const prefix = citation.prefix ? `${citation.prefix.text} ` : "";
    const suffix = citation.suffix ? citation.suffix.text.replace(/^(?![,;])/, " ") : "";
    return `${prefix}${source ? cite(source, citation, note) : asWritten(citation)}${suffix}`;
  };

  return {
    within: ({ start, end }) => clusters.filter(({ span }) => start <= span.start && span.start < end),
    write: ({ citations }, note) => {
      const text = citations.map((citation) => writeOne(citation, note)).join("; ");
      const keys = citations.map(({ key }) => key);
      last = { note, keys: last.note === note ? [...last.keys, ...keys] : keys };
      return text;
    },
    inText: ({ citations }) => {
      const [first] = citations;
      const source = first?.inText ? library.find(first.key) : undefined;
      return source ? nameOf(source) : "";
    },
    knows: ({ citations }) => citations.some(({ key }) => library.find(key) !== undefined),
    unknownKeys: () => [...new Set(memo.citations.map(({ key }) => key).filter((key) => !library.find(key)))],
  };
}

/** "Kilovaty", "Jamnejad and Wood", "Schmitt and others"; a source without authors is known by its short title. */
function nameOf({ csl, shortTitle }: Source): string {
  const { short, others } = people(csl, "author");
  if (short.length === 0) return shortTitle;
  if (others || short.length > 3) return `${short[0]} and others`;
  return [short.slice(0, -1).join(", "), short.at(-1)].filter(Boolean).join(" and ");
}

function asWritten({ key, locator }: Citation): string {
  return `@${key}${locator ? `, ${locator.text}` : ""}`;
}

function clustersOf({ citations }: Memo): Cluster[] {
  const clusters: { span: Span; citations: Citation[] }[] = [];
  for (const citation of citations) {
    const span = {
      start: Math.min(citation.cluster.start, citation.span.start),
      end: Math.max(citation.cluster.end, citation.span.end),
    };
    const before = clusters.at(-1);
    if (before && span.start < before.span.end) {
      before.citations.push(citation);
      before.span = {
        start: Math.min(before.span.start, span.start),
        end: Math.max(before.span.end, span.end),
      };
    } else clusters.push({ span, citations: [citation] });
  }
  return clusters;
}
