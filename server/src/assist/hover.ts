import { formatCitation } from "../citations/format.ts";
import type { Authority, Doctrine, Quotation, Source, Term } from "../doctrine/doctrine.ts";
import type { Citation } from "../memo/memo.ts";
import type { Reading, TermUse } from "../reading/reading.ts";
import { type Span, touches } from "../text/span.ts";

/** What a hover shows, in Markdown; it stands on exactly the words it explains. */
export interface Hover {
  readonly span: Span;
  readonly markdown: string;
}

/** Explains the term or the citation key at an offset (UTF-16); nothing where there is none. */
export function hoverAt(reading: Reading, doctrine: Doctrine, offset: number): Hover | undefined {
  const citation = reading.memo.citations.find(({ span }) => touches(span, offset));
  if (citation) return hoverCitation(citation, doctrine);
  const use = reading.terms.find(({ span }) => touches(span, offset));
  return use && { span: use.span, markdown: describeUse(use, reading, doctrine) };
}

function describeUse({ term }: TermUse, reading: Reading, doctrine: Doctrine): string {
  const uses = reading.terms.filter((use) => use.term === term).length;
  return `${describeTerm(term, doctrine)}\n\n${uses === 1 ? "Used once" : `Used ${uses} times`} in this memo.`;
}

/** A term as a page: definition, elements, where it is contested, its best quotation and its neighbours. */
export function describeTerm(term: Term, doctrine: Doctrine): string {
  const label = (id: string) => doctrine.terms.find((other) => other.id === id)?.prefLabel ?? id;
  const parts = [
    `**${term.prefLabel}** · *${term.standing}*`,
    term.definition,
    term.elements.length > 0 && `Elements:\n\n${term.elements.map((element) => `- ${element}`).join("\n")}`,
    term.scopeNote && `*${term.scopeNote}*`,
    term.quotations[0] && quote(term.quotations[0], doctrine.sources),
    term.authorities.length > 0 && `Authorities: ${term.authorities.map(locate(doctrine)).join("; ")}.`,
    ...term.confusable.map(
      ({ term: id, difference }) => `Not to be confused with **${label(id)}**: ${difference}`,
    ),
    term.related.length > 0 && `Related: ${term.related.map(label).join(", ")}.`,
  ];
  return parts.filter(Boolean).join("\n\n");
}

function locate({ sources }: Doctrine): (authority: Authority) => string {
  return ({ source, locator }) =>
    `${sources.find(({ id }) => id === source)?.shortTitle ?? source}, ${locator}`;
}

function quote({ exact, source, section }: Quotation, sources: readonly Source[]): string {
  const from = sources.find(({ id }) => id === source);
  return `> “${exact}”\n>\n> ${from?.shortTitle ?? source}, ${section} (${from?.weight ?? "unknown source"})`;
}

function hoverCitation({ key, span }: Citation, doctrine: Doctrine): Hover | undefined {
  const source = doctrine.sources.find(({ id }) => id === key);
  return source && { span, markdown: describeSource(source) };
}

/** A source as a page: the full citation, its weight, what a reader must know and what is not known. */
export function describeSource(source: Source): string {
  const { text, missing } = formatCitation(source, { style: "bluebook", form: "full" });
  const parts = [
    text,
    `Weight: **${source.weight}**`,
    source.note,
    missing.length > 0 && `Not in the source document: ${missing.join(", ")}.`,
  ];
  return parts.filter(Boolean).join("\n\n");
}
