import type { Source } from "../../doctrine/doctrine.ts";
import type { Memo, Sentence } from "../../memo/memo.ts";
import { findQuoted } from "../../memo/quotation-marks.ts";
import type { MemoQuotation } from "../../memo/quotations.ts";
import type { Library } from "../library.ts";
import { citesPlainly } from "./plain-citations.ts";
import { isNumbered, quotationsOf } from "./quotations-of.ts";

/** A quotation of a court, an instrument or a writer without a citation. */
export interface UncitedQuotation {
  readonly quotation: MemoQuotation;
  /** Sources that the sentence names. */
  readonly named: readonly Source[];
}

/**
 * Quotations that the memo ascribes to a court, an instrument or a writer and cites nowhere near: neither by a key, nor
 * by a footnote, nor in words that tell the source, its year or the place in it. What witnesses, ministers and papers
 * say are facts of the case, which need none. Of several in one sentence the first is found.
 */
export function uncitedQuotations(memo: Memo, library: Library): UncitedQuotation[] {
  const seen = new Set<Sentence>();
  return quotationsOf(memo).flatMap((quotation) => {
    const { sentence, carriers } = quotation;
    if (carriers.length > 0 || (sentence && seen.has(sentence))) return [];
    if (sentence) seen.add(sentence);
    const near = wordsNear(quotation, memo);
    if (near.calls || isNumbered(quotation, memo) || isIdentified(near.all)) return [];
    const named = namedIn(near.introduction, library);
    const isAscribed =
      speaker.test(near.introduction) || named.some((source) => saidBy(source, near.introduction));
    return isAscribed ? [{ quotation, named }] : [];
  });
}

interface Near {
  /** The sentence that holds an inline quotation or introduces a block, without the quoted words. */
  readonly introduction: string;
  /** The same, what follows, and what stands in the block behind its words. */
  readonly all: string;
  readonly calls: boolean;
}

function wordsNear(quotation: MemoQuotation, memo: Memo): Near {
  const { paragraph, prose, sentence, kind } = quotation;
  const [own, next] =
    kind === "inline" ? [sentence, following(sentence, memo)] : besideBlock(quotation, memo);
  const introduction = withoutQuoted(own?.text ?? "");
  const block = kind === "block" ? paragraph.sentences.map(({ text }) => text).join(" ") : "";
  const behind = block.slice(Math.max(0, block.lastIndexOf(prose.text.slice(-20)) + 20));
  const called = [own, ...(kind === "block" ? paragraph.sentences : [])];
  return {
    introduction,
    all: [introduction, behind, next?.text ?? ""].join(" "),
    calls: called.some((one) => one !== undefined && one.calls.length > 0),
  };
}

/** An ellipsis in place of all that stands in quotation marks. */
function withoutQuoted(text: string): string {
  return findQuoted(text).reduceRight(
    (words, { start, end }) => `${words.slice(0, start)}…${words.slice(end)}`,
    text,
  );
}

function following(sentence: Sentence | undefined, { sentences }: Memo): Sentence | undefined {
  const next = sentences[sentences.indexOf(sentence as Sentence) + 1];
  return next?.paragraph === sentence?.paragraph ? next : undefined;
}

/** The last sentence before the block and the first behind it. */
function besideBlock(
  { span }: MemoQuotation,
  { sentences }: Memo,
): [Sentence | undefined, Sentence | undefined] {
  const inText = sentences.filter(({ paragraph }) => paragraph.kind !== "note");
  return [
    inText.findLast((one) => one.span.end <= span.start),
    inText.find((one) => one.span.start >= span.end),
  ];
}

/** A citation in words, a year, a numbered place, or "id.". */
function isIdentified(text: string): boolean {
  return citesPlainly(text) === "full" || identified.test(text);
}

const identified =
  /@|\b(?:1[6-9]|20)\d\d\b|\b(?:arts?|articles?|paras?|paragraphs?|pp?|pages?|rules?|principles?|sections?|chapters?|recitals?|clauses?|para|at|tab|exhibit|annex|note|n)\b\.? ?\(?(?:\d|[ivxlc]+\b)|[§¶]|\bsupra\b|\babove\b|\bibid\b|\bid\.|\babstract\b|\bpreamble\b|\b\d+\/\d+\b/i;

const body = String.raw`(?:International Court(?: of Justice)?|World Court|Permanent Court(?: of International Justice)?|I\.?C\.?J\.?|P\.?C\.?I\.?J\.?|International Law Commission|I\.?L\.?C\.?|General Assembly|Security Council|Human Rights (?:Committee|Council)|(?:U\.?N\.? |United Nations )?Charter|(?:\p{Lu}[\p{L}-]+ ){1,4}(?:Convention|Covenant|Declaration|Protocol|Statute|Manual)|Tallinn (?:Manual|experts)|Group of (?:Governmental )?Experts)`;
const writer = `(?:writers?|scholars?|authors?|commentators?|jurists?|publicists?)`;
const said = `(?:said|says?|h[eo]ld|holds|has held|stated?|states|stated|provides?|provided|declares?|declared|f(?:inds?|ound)|observe[sd]?|note[sd]?|put it|puts it|recall(?:s|ed)|(?:re)?affirm(?:s|ed)|sp(?:eaks|oke) of|call(?:s|ed)|describe[sd]?|define[sd]?|wr(?:ites?|ote)|argue[sd]?|add(?:s|ed)?|conclude[sd]?|explain(?:s|ed)?|confirm(?:s|ed)?|emphasi[sz]e[sd]?|propose[sd]?|reads?|warn(?:s|ed)?|suggest(?:s|ed)?)`;

/** "The International Court held that …", "in the words of the Charter", "the Court's words", "as one writer puts it". */
const speaker = new RegExp(
  [
    String.raw`\b(?:${body}|[Tt]h(?:e|is) Court)(?: (?:has|have|had|itself|also|once|there|then|famously|expressly)){0,2} ${said}\b`,
    String.raw`\b[Ii]n the words of (?:the |a |one )?(?:${body}|Court|${writer})\b`,
    String.raw`\b(?:${body}|Court)['’]s (?:own )?(?:words|formula|phrase|definition|dictum)\b`,
    String.raw`\b(?:[Aa]|[Oo]ne|[Ss]ome|[Ss]everal|[Mm]any|[Oo]ther) (?:\p{L}+ )?${writer} (?:has |have |once )?${said}\b`,
  ].join("|"),
  "u",
);

/** The sources of the writers whom the sentence names. */
function namedIn(text: string, library: Library): Source[] {
  const byWriter = writers.get(library) ?? indexWriters(library);
  writers.set(library, byWriter);
  const names = text.match(/\p{Lu}[\p{L}\p{M}'’-]+/gu) ?? [];
  return [...new Set(names.flatMap((name) => byWriter.get(name.replace(/['’]s?$/, "")) ?? []))];
}

/** A bibliography may hold 20,000 sources, and a memo is checked at every stroke. */
const writers = new WeakMap<Library, ReadonlyMap<string, readonly Source[]>>();

function indexWriters(library: Library): ReadonlyMap<string, readonly Source[]> {
  const byWriter = new Map<string, Source[]>();
  for (const source of library.all())
    for (const name of writersOf(source)) {
      const known = byWriter.get(name);
      if (known) known.push(source);
      else byWriter.set(name, [source]);
    }
  return byWriter;
}

function writersOf({ csl }: Source): string[] {
  return (csl.author ?? []).flatMap(({ family }) => family ?? []);
}

/** "Kilovaty writes", "in Kilovaty's words": the name and a verb of saying, not any mention. */
function saidBy(source: Source, text: string): boolean {
  return writersOf(source).some((name) =>
    new RegExp(
      String.raw`(?<!\p{L})${escapePattern(name)}(?: (?:has|himself|herself|also|once|famously|rightly)){0,2} ${said}(?!\p{L})|(?<!\p{L})${escapePattern(name)}['’]s? (?:own )?(?:words|phrase|definition|formula)|[Ii]n the words of (?:\p{L}+ )?${escapePattern(name)}(?!\p{L})`,
      "u",
    ).test(text),
  );
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}
