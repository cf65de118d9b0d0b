import type { Span } from "../text/span.ts";
import type { LocatorLabel } from "./citations/locator-terms.ts";
import type { Prose } from "./prose.ts";

/** A memo as a lawyer sees it. All spans are UTF-16 offsets into `text`. */
export interface Memo {
  readonly text: string;
  readonly frontMatter?: FrontMatter;
  /** The whole memo: depth 0, no heading; its children are the outermost headed sections. */
  readonly root: Section;
  /** Every stretch of visible words in memo order: headings, block quotes and footnotes included. */
  readonly runs: readonly Run[];
  /** Paragraphs in memo order, headings excluded, block quotes included. */
  readonly paragraphs: readonly Paragraph[];
  /** Sentences in memo order that the author may answer for: not headings, not block quotes. */
  readonly sentences: readonly Sentence[];
  readonly citations: readonly Citation[];
  readonly comments: readonly Comment[];
  readonly links: readonly Link[];
  /** Code, HTML and front matter: no words of the memo, so nothing is found or offered there. */
  readonly verbatim: readonly Span[];
}

/** The YAML between the fences at the very start; `value` excludes the fences. */
export interface FrontMatter {
  readonly span: Span;
  readonly value: string;
}

/** A heading with all that stands under it, down to the next heading of the same or a higher rank. */
export interface Section {
  readonly heading?: Heading;
  /** Rank of the heading, 1 to 6; 0 for the whole memo. */
  readonly depth: number;
  readonly parent?: Section;
  readonly children: readonly Section[];
  /** Paragraphs that stand directly under the heading, those of `children` excluded. */
  readonly paragraphs: readonly Paragraph[];
  /** From the start of the heading to the end of the last block. */
  readonly span: Span;
}

export interface Heading {
  /** The heading's words without marks. */
  readonly title: string;
  readonly span: Span;
  /** The anchor that GitHub and VS Code's preview give the heading: `#` links name it. */
  readonly slug: string;
}

export type RunKind = "heading" | "paragraph" | "item" | "cell" | "note" | "quote";

/**
 * One unbroken stretch of prose: a heading, a paragraph (of a list item, a note, a quote too) or a table cell. An inline
 * note, pandoc's `^[…]`, is a run of its own whose span lies within that of another.
 */
export interface Run {
  readonly kind: RunKind;
  readonly span: Span;
  readonly prose: Prose;
}

/**
 * What the law of scopes calls a paragraph: a paragraph, a whole list, a whole table, a footnote's text, or a
 * block quote. A footnote stands in the section that calls it first, wherever its text is.
 */
export interface Paragraph {
  readonly kind: "text" | "list" | "table" | "note" | "quote";
  readonly span: Span;
  readonly section: Section;
  readonly sentences: readonly Sentence[];
  /** Label of the footnote, for `note` only; that of an inline note is made up and begins with `^`. */
  readonly label?: string;
  /** The paragraph that calls the footnote first, for `note` only; absent if nothing calls it. */
  readonly caller?: Paragraph;
}

export interface Sentence {
  readonly span: Span;
  /** The sentence's words as the reader sees them. */
  readonly text: string;
  readonly run: Run;
  /** Where the sentence starts in `run.prose.text`. */
  readonly at: number;
  readonly paragraph: Paragraph;
  /** Number of the list item or table row within the paragraph, 0 elsewhere: what a cross-reference serves. */
  readonly item: number;
  /** Labels of the footnotes that the sentence calls. */
  readonly calls: readonly string[];
  /** Words of the row's first cell and the column's head, for table cells only. */
  readonly cell?: { readonly row: string; readonly column: string };
}

/** A citation as pandoc reads it: `[see @key, para. 205]`, or `@key [para. 205]` in running text. */
export interface Citation {
  readonly key: string;
  /** The key with its `@` and its braces. */
  readonly span: Span;
  /** The brackets around it; in running text the key with the brackets behind it, if there are any. */
  readonly cluster: Span;
  /** Whether it stands in running text, where it is a word of the sentence. */
  readonly inText: boolean;
  /** `-@key`: the sentence names the author already. */
  readonly suppressed: boolean;
  /** What introduces it: "see also". */
  readonly prefix?: Words;
  /** The place in the source; `text` as it is written, braces included. */
  readonly locator?: Words & { readonly label: LocatorLabel; readonly value: string };
  /** What follows key and place, the comma before it left out. */
  readonly suffix?: Words;
}

/** Words as the reader sees them, and where they stand. */
export interface Words {
  readonly text: string;
  readonly span: Span;
}

/** An HTML comment; `value` is what stands between its marks. */
export interface Comment {
  readonly span: Span;
  readonly value: string;
}

export interface Link {
  /** The link with its text. */
  readonly span: Span;
  readonly url: string;
}
