import { escapeSnippet, placeholder } from "../doctrine/skeletons.ts";

/** Words that the author must supply. Those that the source itself should hold are `missing`; a note's number is not. */
export interface Gap {
  readonly words: string;
  readonly missing: boolean;
}

/** A citation being written: words in Markdown, with gaps in place of what is not known. */
export type Draft = readonly (string | Gap)[];
export type Part = string | Gap | Draft;

/** A citation ready to insert. */
export interface Formatted {
  /** Markdown; what is not known stands in brackets, e.g. "[first page]". */
  readonly text: string;
  /** The same in LSP snippet syntax; what is not known is a placeholder, brackets included. */
  readonly snippet: string;
  /** What the source should hold and does not, in words, each once. */
  readonly missing: string[];
}

/** Tag for templates: strings, gaps and drafts one behind the other. */
export function draft(strings: TemplateStringsArray, ...values: Part[]): Draft {
  return strings.flatMap((string, i) => [string, ...flat(values[i] ?? "")]);
}

/** The parts that are there, with the separator between them. */
export function join(separator: string, parts: readonly (Part | undefined)[]): Draft {
  const drafts = parts.map((part) => flat(part ?? "")).filter((part) => !isEmpty(part));
  return drafts.flatMap((part, i) => (i === 0 ? part : [separator, ...part]));
}

/** The part with words around it, or nothing when the part is empty. */
export function around(before: string, part: Part, after = ""): Draft {
  return isEmpty(flat(part)) ? [] : [before, ...flat(part), after];
}

export function finish(citation: Draft): Formatted {
  const gaps = citation.filter((part) => typeof part !== "string");
  const words = [...new Set(gaps.map((gap) => gap.words))];
  return {
    text: citation.map((part) => (typeof part === "string" ? part : `[${part.words}]`)).join(""),
    snippet: citation
      .map((part) =>
        typeof part === "string"
          ? escapeSnippet(part)
          : placeholder(words.indexOf(part.words) + 1, part.words),
      )
      .join(""),
    missing: words.filter((word) => gaps.some((gap) => gap.missing && gap.words === word)),
  };
}

function flat(part: Part): Draft {
  return typeof part === "string" || "words" in part ? [part] : part;
}

function isEmpty(parts: Draft): boolean {
  return parts.every((part) => part === "");
}
