import type { Library } from "../citations/library.ts";
import type { WrittenStyle } from "../citations/style-of.ts";
import type { Doctrine } from "../doctrine/doctrine.ts";
import type { Memo } from "../memo/memo.ts";
import { overlaps, type Span } from "../text/span.ts";
import { completeCitations, completeKeys } from "./complete-citations.ts";
import { describeSource } from "./source-page.ts";
import { describeTerm } from "./term-page.ts";

/** One offer; it replaces `span`. A `snippet` holds placeholders in the syntax of the Language Server Protocol. */
export interface Completion {
  readonly kind: CompletionKind;
  /** What `describeCompletion` knows it by: the id of the term, the source or the skeleton. */
  readonly id: string;
  readonly label: string;
  /** One line about it; what is said there the page does not repeat. */
  readonly detail: string;
  readonly span: Span;
  readonly text: string;
  readonly snippet?: string;
  /** What the client matches the typed words against. */
  readonly filter: string;
  /** The order in which a client shows what it finds equally good. */
  readonly sort: string;
}

export type CompletionKind = "term" | "key" | "citation" | "skeleton";

/** What completions are made from. */
export interface Offering {
  readonly doctrine: Doctrine;
  readonly library: Library;
  readonly style: WrittenStyle;
}

/** Offers at an offset (UTF-16): keys behind `@`; else terms, formatted citations and skeletons. None in code. */
export function completeAt(memo: Memo, offering: Offering, offset: number): Completion[] {
  const here = { start: offset, end: offset + 1 };
  if (memo.verbatim.some((span) => overlaps(span, here) && span.start < offset)) return [];
  const line = memo.text.slice(memo.text.lastIndexOf("\n", offset - 1) + 1, offset);
  const keys = completeKeys(memo, offering.library, offset, line);
  if (keys) return keys;
  const words = /[\p{L}\p{N}][\p{L}\p{N}'’\- ]*$/u.exec(line)?.[0] ?? "";
  return [
    ...completeTerms(offering.doctrine, offset, words),
    ...completeCitations(offering, offset, words),
    ...completeSkeletons(offering.doctrine, offset, words),
  ];
}

/** What is behind an offer, as Markdown; empty if it is not known. Asked for only when the reader looks at the offer. */
export function describeCompletion(kind: CompletionKind, id: string, offering: Offering): string {
  const { doctrine, library, style } = offering;
  switch (kind) {
    case "term": {
      const term = doctrine.terms.find((one) => one.id === id);
      return term ? describeTerm(term, doctrine) : "";
    }
    case "skeleton":
      return doctrine.skeletons.find((one) => one.id === id)?.text ?? "";
    default: {
      const source = library.find(id);
      return source ? describeSource(source, style) : "";
    }
  }
}

/** Labels that continue the last one to four words; a label of several words replaces all that were typed of it. */
function completeTerms({ terms }: Doctrine, offset: number, words: string): Completion[] {
  return terms.flatMap(({ id, prefLabel, altLabel, standing }) =>
    [prefLabel, ...altLabel].flatMap((label): Completion[] => {
      const typed = typedPart(words, label);
      if (typed === undefined) return [];
      return [
        {
          kind: "term",
          id,
          label,
          detail: label === prefLabel ? standing : `${prefLabel} · ${standing}`,
          span: { start: offset - typed.length, end: offset },
          text: matchCase(typed, label),
          filter: label,
          sort: `1${label}`,
        },
      ];
    }),
  );
}

/** The longest run of last words that begins the label; the empty run begins every label. */
function typedPart(words: string, label: string): string | undefined {
  const starts = [...words.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu)].map((match) =>
    words.slice(match.index),
  );
  return [...starts.slice(-4), ""].find(
    (part) => label.toLowerCase().startsWith(part.toLowerCase()) && (part !== "" || /(^|\s)$/.test(words)),
  );
}

/** A capital that was typed, as at the start of a sentence, stays. */
function matchCase(typed: string, label: string): string {
  const capital = /^\p{Lu}/u.test(typed);
  return capital ? label.charAt(0).toUpperCase() + label.slice(1) : label;
}

function completeSkeletons({ skeletons }: Doctrine, offset: number, words: string): Completion[] {
  const typed = /[\p{L}\p{N}-]*$/u.exec(words)?.[0] ?? "";
  return skeletons.map(({ id, prefix, title, text, snippet }) => ({
    kind: "skeleton",
    id,
    label: prefix,
    detail: title,
    span: { start: offset - typed.length, end: offset },
    text,
    snippet,
    filter: prefix,
    sort: `2${prefix}`,
  }));
}
