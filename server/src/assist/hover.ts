import { type Library, libraryOf } from "../citations/library.ts";
import type { WrittenStyle } from "../citations/style-of.ts";
import type { Doctrine } from "../doctrine/doctrine.ts";
import type { Citation } from "../memo/memo.ts";
import type { Reading, TermUse } from "../reading/reading.ts";
import { splitSentences } from "../text/sentences.ts";
import { type Span, touches } from "../text/span.ts";
import { verdictInWords } from "./lenses.ts";
import { asMarkdown } from "./plain-text.ts";
import { describeSource } from "./source-page.ts";
import {
  bestFirst,
  listAuthorities,
  listElements,
  type NameTerm,
  nameOnly,
  nameTerms,
  quote,
  titleOf,
} from "./term-page.ts";

/** What a hover shows, in Markdown; it stands on exactly the words it explains. */
export interface Hover {
  readonly span: Span;
  readonly markdown: string;
}

/** What a citation is looked up in, and how it is written. */
export interface Citing {
  readonly library: Library;
  readonly style: WrittenStyle;
}

/** Explains the citation key, the term or the claim at an offset (UTF-16); nothing where there is none. */
export function hoverAt(
  reading: Reading,
  doctrine: Doctrine,
  offset: number,
  name: NameTerm = nameOnly,
  citing: Citing = { library: libraryOf(doctrine.sources), style: "bluebook" },
): Hover | undefined {
  const citation = reading.memo.citations.find(({ span }) => touches(span, offset));
  if (citation) return hoverCitation(citation, citing);
  const use = reading.terms.find(({ span }) => touches(span, offset));
  const claims = reading.claims.filter(({ trigger }) => touches(trigger, offset));
  const said = claims.map((claim) => `**Claim** ${asMarkdown(claim.says)}: ${verdictInWords(claim)}`);
  const span = use?.span ?? claims[0]?.trigger;
  const parts = [...(use ? [glance(use, reading, doctrine, name)] : []), ...said];
  return span && { span, markdown: parts.join("\n\n") };
}

/**
 * A term at a glance, what a lawyer needs first at the top: what it means, what must be shown, what is open, where it
 * is said, what lies near. The term's page holds the rest.
 */
function glance({ term }: TermUse, { terms }: Reading, doctrine: Doctrine, name: NameTerm): string {
  const open = term.standing === "contested" || term.standing === "proposed";
  const [quotation] = bestFirst(term, doctrine);
  const uses = terms.filter((use) => use.term === term).length;
  const near = [
    ["Related", term.related],
    ["Not to be confused with", term.confusable.map((other) => other.term)],
  ] as const;
  const parts = [
    titleOf(term),
    asMarkdown(term.definition),
    listElements(term),
    open && term.scopeNote && `*${asMarkdown(firstSentence(term.scopeNote))}*`,
    listAuthorities(term, doctrine, 3),
    quotation && quote(quotation, doctrine),
    ...near.map(([title, ids]) => ids.length > 0 && `${title}: ${nameTerms(ids, doctrine, name)}`),
    uses === 1 ? "Used once in this memo" : `Used ${uses} times in this memo`,
  ];
  return parts.filter(Boolean).join("\n\n");
}

function firstSentence(text: string): string {
  const [first] = splitSentences(text);
  return first ? text.slice(first.start, first.end) : text;
}

function hoverCitation({ key, span, locator }: Citation, { library, style }: Citing): Hover | undefined {
  const source = library.find(key);
  return source && { span, markdown: describeSource(source, style, locator?.text) };
}
