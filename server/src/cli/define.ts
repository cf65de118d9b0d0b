import type { Doctrine, Quotation, Term } from "../doctrine/doctrine.ts";
import { nearest } from "../text/nearest.ts";
import { type Command, WrongUsage } from "./arguments.ts";
import { wrapWords } from "./columns.ts";
import type { Engine } from "./engine.ts";
import type { Terminal } from "./terminal.ts";

/** `opinio define`: a term's definition, elements and quotations with their provenance. Throws WrongUsage. */
export async function runDefine(
  command: Command & { name: "define" },
  { lawFor }: Engine,
  terminal: Terminal,
): Promise<number> {
  const { doctrine } = await lawFor();
  const term = findTerm(doctrine.terms, command.term);
  if (command.format === "json") terminal.print(`${JSON.stringify(termAsJson(term, doctrine), null, 2)}\n`);
  else terminal.print(formatTerm(term, doctrine, terminal));
  return 0;
}

/** By id or by any label, case, hyphens and accents apart. */
function findTerm(terms: readonly Term[], words: string): Term {
  const wanted = fold(words);
  const named = terms.find((term) => names(term).some((name) => fold(name) === wanted));
  if (named) return named;
  const close = nearest(words, terms.flatMap(names));
  throw new WrongUsage(`there is no term "${words}"${close ? `; did you mean "${close}"?` : ""}`);
}

function names({ id, prefLabel, altLabel, hiddenLabel }: Term): string[] {
  return [prefLabel, ...altLabel, ...hiddenLabel, id];
}

function fold(words: string): string {
  return words
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[-\u2010-\u2012\s]+/gu, " ")
    .toLowerCase()
    .trim();
}

function termAsJson(term: Term, doctrine: Doctrine) {
  const { id, prefLabel, altLabel, definition, scopeNote, standing, elements } = term;
  const { broader, related, confusable, authorities } = term;
  const quotations = term.quotations.map((quotation) => {
    const { exact, section, source } = quotation;
    return { exact, source, weight: weightOf(quotation, doctrine), section };
  });
  return {
    id,
    prefLabel,
    altLabel,
    definition,
    scopeNote,
    standing,
    elements,
    broader,
    related,
    confusable,
    quotations,
    authorities,
  };
}

function weightOf({ source }: Quotation, { sources }: Doctrine): string | undefined {
  return sources.find(({ id }) => id === source)?.weight;
}

function formatTerm(term: Term, doctrine: Doctrine, { width, paint }: Terminal): string {
  const write = (text: string, margin = "") =>
    wrapWords(text, width - margin.length).map((line) => margin + line);
  const part = (title: string, lines: readonly string[]) =>
    lines.length > 0 ? ["", paint("bold", title), ...lines] : [];
  const labelOf = (id: string) => doctrine.terms.find((other) => other.id === id)?.prefLabel ?? id;
  const titleOf = (id: string) => doctrine.sources.find((source) => source.id === id)?.shortTitle ?? id;
  return `${[
    `${paint("bold", term.prefLabel)}  ${paint("dim", term.standing)}`,
    ...write(term.definition),
    ...(term.scopeNote ? ["", ...write(term.scopeNote)] : []),
    ...part(
      "Elements",
      term.elements.flatMap((element) => write(element, "  ")),
    ),
    ...part(
      "Not to be confused with",
      term.confusable.flatMap(({ term, difference }) => write(`${labelOf(term)}: ${difference}`, "  ")),
    ),
    ...part(
      "Quotations",
      term.quotations.flatMap((one) => writeQuotation(one, doctrine, write)),
    ),
    ...part(
      "Authorities",
      term.authorities.map(({ source, locator }) => `  ${titleOf(source)}, ${locator}; @${source}`),
    ),
    ...part("Also", term.altLabel.length > 0 ? write(term.altLabel.join(", "), "  ") : []),
  ].join("\n")}\n`;
}

/** The quotation set off as in Markdown, since it may hold quotation marks of its own; then where it stands. */
function writeQuotation(
  { exact, section, source: id }: Quotation,
  { sources }: Doctrine,
  write: (text: string, margin: string) => string[],
): string[] {
  const source = sources.find((one) => one.id === id);
  const provenance = `${source?.shortTitle ?? id}, ${section}; ${source?.weight ?? "source unknown"}; @${id}`;
  return [...write(exact, "  > "), ...write(provenance, "    ")];
}
