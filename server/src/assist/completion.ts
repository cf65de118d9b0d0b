import { formatCitation } from "../citations/format.ts";
import type { Doctrine, Source } from "../doctrine/doctrine.ts";
import type { Memo } from "../memo/memo.ts";
import { overlaps, type Span } from "../text/span.ts";
import { describeSource } from "./source-page.ts";
import { describeTerm } from "./term-page.ts";

/** One offer; it replaces `span`. A `snippet` holds placeholders in the syntax of the Language Server Protocol. */
export interface Completion {
  readonly kind: "term" | "key" | "citation" | "skeleton";
  readonly label: string;
  /** One line about it; what is said there the page does not repeat. */
  readonly detail: string;
  readonly span: Span;
  readonly text: string;
  readonly snippet?: string;
  /** What the client matches the typed words against. */
  readonly filter: string;
  /** Markdown; built only when the client asks. */
  readonly describe: () => string;
}

/** Offers at an offset (UTF-16): keys behind `@`; else terms, formatted citations and skeletons. None in code. */
export function completeAt(memo: Memo, doctrine: Doctrine, offset: number): Completion[] {
  const here = { start: offset, end: offset + 1 };
  if (memo.verbatim.some((span) => overlaps(span, here) && span.start < offset)) return [];
  const line = memo.text.slice(memo.text.lastIndexOf("\n", offset - 1) + 1, offset);
  const key = /(?:^|[^\p{L}\p{N}_.])@([\p{L}\p{N}_:.#$%&\-+?<>~/]*)$/u.exec(line);
  if (key) return completeKey(memo, doctrine, offset, key[1] ?? "");
  const words = /[\p{L}\p{N}][\p{L}\p{N}'’\- ]*$/u.exec(line)?.[0] ?? "";
  return [...completeTerms(doctrine, offset, words), ...completeBlocks(doctrine, offset, words)];
}

/** Keys replace the rest of a key behind the cursor too, so that a key can be exchanged. */
function completeKey(memo: Memo, { sources }: Doctrine, offset: number, typed: string): Completion[] {
  const rest = /^[\p{L}\p{N}_]*/u.exec(memo.text.slice(offset, offset + 100))?.[0].length ?? 0;
  const span = { start: offset - typed.length, end: offset + rest };
  return sources.map((source) => ({
    kind: "key",
    label: source.id,
    detail: `${source.shortTitle} · ${source.weight}`,
    span,
    text: source.id,
    filter: `${source.id} ${source.shortTitle} ${source.csl.title}`,
    describe: () => describeSource(source),
  }));
}

/** Labels that continue the last one to four words; a label of several words replaces all that were typed of it. */
function completeTerms(doctrine: Doctrine, offset: number, words: string): Completion[] {
  return doctrine.terms.flatMap((term) =>
    [term.prefLabel, ...term.altLabel].flatMap((label): Completion[] => {
      const typed = typedPart(words, label);
      if (typed === undefined) return [];
      return [
        {
          kind: "term",
          label,
          detail: label === term.prefLabel ? term.standing : `${term.prefLabel} · ${term.standing}`,
          span: { start: offset - typed.length, end: offset },
          text: matchCase(typed, label),
          filter: label,
          describe: () => describeTerm(term, doctrine),
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

/** Formatted citations by author or title, and the skeletons of an analysis by name. */
function completeBlocks(doctrine: Doctrine, offset: number, words: string): Completion[] {
  const typed = /[\p{L}\p{N}-]*$/u.exec(words)?.[0] ?? "";
  const span = { start: offset - typed.length, end: offset };
  return [...doctrine.sources.map((source) => citation(source, span)), ...skeletonOffers(doctrine, span)];
}

function citation(source: Source, span: Span): Completion {
  const formatted = formatCitation(source, { style: "bluebook", form: "full" });
  return {
    kind: "citation",
    label: `cite ${source.shortTitle}`,
    detail: source.weight,
    span,
    text: formatted.text,
    snippet: formatted.snippet,
    filter: `cite ${source.shortTitle} ${source.id}`,
    describe: () => describeSource(source),
  };
}

function skeletonOffers({ skeletons }: Doctrine, span: Span): Completion[] {
  return skeletons.map((skeleton) => ({
    kind: "skeleton",
    label: skeleton.prefix,
    detail: skeleton.title,
    span,
    text: skeleton.text,
    snippet: skeleton.snippet,
    filter: skeleton.prefix,
    describe: () => skeleton.text,
  }));
}
