import type { Source } from "../doctrine/doctrine.ts";
import type { Span } from "../text/span.ts";
import { type BareIndex, bareIndexOf, sameAddress, wordsIn } from "./bare-index.ts";

/** A source that a text names without citing it. */
export interface BareCitation extends Span {
  readonly source: Source;
  readonly by: "address" | "name";
  /** The place that is named with it, where the whole text is a citation: "para. 205". */
  readonly pinpoint?: string;
}

const addresses =
  /(?:doi:\s*|(?:https?:\/\/(?:dx\.)?doi\.org\/)?)10\.\d{4,9}\/[^\s<>"“”\]]+|https?:\/\/[^\s<>"“”\]]+/gi;

/** DOIs, addresses and names of cases that the sources have, in their order; spans count from the start of the text. */
export function findBareCitations(text: string, sources: readonly Source[]): BareCitation[] {
  const isAddress = /10\.\d{4}|https?:/i.test(text);
  if (!isAddress && !/\p{Lu}\p{L}+\W+\p{L}/u.test(text)) return [];
  const index = bareIndexOf(sources);
  const found = [...(isAddress ? findAddresses(text, index) : []), ...findNames(text, index)];
  return found.sort((a, b) => a.start - b.start);
}

function findAddresses(text: string, { byAddress }: BareIndex): BareCitation[] {
  return [...text.matchAll(addresses)].flatMap(({ 0: written, index }): BareCitation[] => {
    for (let address = written; address !== ""; address = withoutEnd(address)) {
      const source = byAddress.get(sameAddress(address));
      if (source) return [{ source, by: "address", start: index, end: index + address.length }];
      if (!/[\p{P}]$/u.test(address)) return [];
    }
    return [];
  });
}

/** Punctuation at the end may belong to the sentence. */
function withoutEnd(address: string): string {
  return address.slice(0, -1);
}

/** At each word the longest name that begins there. */
function findNames(text: string, { byFirstWord }: BareIndex): BareCitation[] {
  const words = wordsIn(text);
  const found: BareCitation[] = [];
  for (let i = 0; i < words.length; ) {
    const named = (byFirstWord.get(words[i]?.word ?? "") ?? []).filter((name) =>
      name.words.every((word, n) => words[i + n]?.word === word),
    );
    const [longest] = named.sort((a, b) => b.words.length - a.words.length);
    const start = words[i]?.start ?? 0;
    if (longest && /^\p{Lu}/u.test(text.slice(start))) {
      const end = closeBracket(text, start, words[i + longest.words.length - 1]?.end ?? start);
      found.push({ source: longest.source, by: "name", start, end });
      i += longest.words.length;
    } else i++;
  }
  return found;
}

function closeBracket(text: string, start: number, end: number): number {
  const name = text.slice(start, end);
  const isOpen = name.lastIndexOf("(") > name.lastIndexOf(")");
  return isOpen ? end + (/^\.?\)/.exec(text.slice(end, end + 2))?.[0].length ?? 0) : end;
}

/** Words that stand behind the name of a case where it is cited by the Court's own form. */
const ofCitation = new Set(
  "the of at in and case merits judgment judgement advisory opinion order provisional measures preliminary objections objection jurisdiction admissibility phase second first icj i c j reports rep recueil pcij ser series p pp page pages para paras paragraph paragraphs january february march april may june july august september october november december".split(
    " ",
  ),
);

/**
 * The source that a whole text names and nothing more: an address, or a case with the words that the Court cites it by,
 * "Corfu Channel (United Kingdom v. Albania), Merits, Judgment, I.C.J. Reports 1949, p. 22". Undefined for longer texts.
 */
export function readBareCitation(text: string, sources: readonly Source[]): BareCitation | undefined {
  const trimmed = text
    .trim()
    .replace(/^<|>$/g, "")
    .replace(/^[*_]+/, "");
  if (trimmed === "" || trimmed.length > 400 || /[\r\n]/.test(trimmed)) return undefined;
  const lead = trimmed.replace(/^(?:the\s+)?(?:case\s+(?:concerning|of)\s+(?:the\s+)?)?/i, "");
  const [first] = findBareCitations(lead, sources);
  if (!first || first.start > 0) return undefined;
  const rest = lead.slice(first.end);
  if (first.by === "address") return /^[\s.,;>*_]*$/.test(rest) ? first : undefined;
  const isCitation = wordsIn(rest).every(({ word }) => ofCitation.has(word) || /^\d+$/.test(word));
  const pinpoint = /\b(?:paras?|paragraphs?)\.?\s*\d+(?:\s*[-–,]\s*\d+)*/i.exec(rest)?.[0];
  return isCitation ? { ...first, ...(pinpoint && { pinpoint }) } : undefined;
}
