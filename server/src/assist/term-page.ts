import type { Authority, Doctrine, Quotation, Standing, Term, Weight } from "../doctrine/doctrine.ts";
import { asMarkdown } from "./plain-text.ts";

/** How a term is named in a page: by its words alone, or as a link that shows its own page. */
export type NameTerm = (term: Term) => string;

export const nameOnly: NameTerm = ({ prefLabel }) => asMarkdown(prefLabel);

/** What a lawyer must not take for law says so beside its name. */
const standings: Readonly<Record<Standing, string>> = {
  settled: "*settled*",
  contested: "*contested*",
  proposed: "*proposed*, not settled law",
  descriptive: "*descriptive*, no legal category",
};

/** The weightiest first. */
const weights: readonly Weight[] = ["binding", "authoritative", "scholarship", "web"];

/** All that the doctrine says of a term, as a page of Markdown. */
export function describeTerm(term: Term, doctrine: Doctrine): string {
  const also = [...term.altLabel].map(asMarkdown).join(", ");
  const parts = [
    titleOf(term),
    asMarkdown(term.definition),
    listElements(term),
    term.scopeNote && asMarkdown(term.scopeNote),
    ...bestFirst(term, doctrine).map((quotation) => quote(quotation, doctrine)),
    listAuthorities(term, doctrine),
    ...term.confusable.map(
      ({ term: id, difference }) =>
        `Not to be confused with **${nameTerms([id], doctrine, nameOnly)}**: ${asMarkdown(difference)}`,
    ),
    term.related.length > 0 && `Related: ${nameTerms(term.related, doctrine, nameOnly)}`,
    also && `Also: ${also}`,
  ];
  return parts.filter(Boolean).join("\n\n");
}

export function titleOf({ prefLabel, standing }: Term): string {
  return `**${asMarkdown(prefLabel)}** · ${standings[standing]}`;
}

export function listElements({ elements }: Term): string {
  return elements.length > 0
    ? `Elements:\n\n${elements.map((element) => `- ${asMarkdown(element)}`).join("\n")}`
    : "";
}

/** Where the law of the term is found; the first `most`, and how many more there are. */
export function listAuthorities(
  { authorities }: Term,
  doctrine: Doctrine,
  most = Number.POSITIVE_INFINITY,
): string {
  if (authorities.length === 0) return "";
  const locate = ({ source, locator }: Authority) =>
    `${titleOfSource(source, doctrine)}, ${asMarkdown(locator)}`;
  const rest = authorities.length - most;
  const places = [...authorities.slice(0, most).map(locate), ...(rest > 0 ? [`and ${rest} more`] : [])];
  return `Authorities: ${places.join("; ")}`;
}

export function nameTerms(ids: readonly string[], { terms }: Doctrine, name: NameTerm): string {
  return terms
    .filter(({ id }) => ids.includes(id))
    .sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
    .map(name)
    .join(", ");
}

/** The quotations in the order of their sources' weight, else as the term lists them. */
export function bestFirst({ quotations }: Term, doctrine: Doctrine): Quotation[] {
  const rank = ({ source }: Quotation) => weights.indexOf(weightOf(source, doctrine) ?? "web");
  return quotations.toSorted((a, b) => rank(a) - rank(b));
}

/** A quotation with the source, the place in it and the source's weight. */
export function quote({ exact, source, section }: Quotation, doctrine: Doctrine): string {
  const weight = weightOf(source, doctrine) ?? "unknown source";
  return `> “${asMarkdown(exact)}”\n>\n> ${titleOfSource(source, doctrine)}, ${asMarkdown(section)} (${weight})`;
}

function titleOfSource(id: string, { sources }: Doctrine): string {
  return asMarkdown(sources.find((source) => source.id === id)?.shortTitle ?? id);
}

function weightOf(id: string, { sources }: Doctrine): Weight | undefined {
  return sources.find((source) => source.id === id)?.weight;
}
