import type { Source } from "../../doctrine/doctrine.ts";
import type { Memo } from "../../memo/memo.ts";
import type { Carrier, MemoQuotation } from "../../memo/quotations.ts";
import { type Kind, kindOf } from "../kind.ts";
import type { Library } from "../library.ts";
import { isNumbered, quotationsOf } from "./quotations-of.ts";

/** A quotation whose citation does not say where in the source it stands. */
export interface UnplacedQuotation {
  readonly quotation: MemoQuotation;
  readonly carrier: Carrier;
  readonly source: Source;
}

/** Fewer words are a term, which all of the work may be about. */
const fewestWords = 4;

/** Kinds of source that have no pages, paragraphs or articles to name. */
const unplaced: ReadonlySet<Kind> = new Set(["webpage", "news", "other"]);

/** Each citation once, for the first quotation that it carries without a place. */
export function unplacedQuotations(memo: Memo, library: Library): UnplacedQuotation[] {
  const seen = new Set<Carrier["citation"]>();
  return quotationsOf(memo).flatMap((quotation) => {
    const [carrier] = quotation.carriers;
    const source = carrier && library.find(carrier.citation.key);
    if (!source || seen.has(carrier.citation) || unplaced.has(kindOf(source.csl))) return [];
    if ((quotation.prose.text.match(/[\p{L}\p{N}]+/gu) ?? []).length < fewestWords) return [];
    if (quotation.carriers.some((one) => isPlaced(one, memo))) return [];
    if (isNumbered(quotation, memo) || isPlacedInWords(quotation)) return [];
    seen.add(carrier.citation);
    return [{ quotation, carrier, source }];
  });
}

/** Remarks on the quotation, which are no place in the source; nor is a gap that is not filled. */
const remark =
  /\b(?:emphas[ie]s|italics|citations?|footnotes?|references?|notes?|internal|quotation|marks|original|translation|added|supplied|omitted|mine|ours|in|the|my|our|and|or|removed|by|author|passim)\b|\[[^\]]*\]/gi;

/** A suffix such as "principle (c)" tells the place too, and so do words behind a key in running text. */
function isPlaced({ citation, locator }: Carrier, { text }: Memo): boolean {
  if (locator !== "") return true;
  if (/[\p{L}\p{N}]/u.test((citation.suffix?.text ?? "").replace(remark, ""))) return true;
  const { end } = citation.cluster;
  return place.test(text.slice(end, end + 40).split(/\n\s*\n/)[0] ?? "");
}

const place =
  /\b(?:arts?|articles?|paras?|paragraphs?|pp?|pages?|rules?|principles?|sections?|chapters?|recitals?|clauses?|ch|sec|at|n|vol)\b\.? ?(?:\d|[ivxlc]+\b|\()|[§¶]|\b(?:abstract|preamble|annex|preface|title|headnote|conclusion|introduction|dispositif)\b/i;

/** "In paragraph 205 the Court said …". */
function isPlacedInWords({ sentence, prose }: MemoQuotation): boolean {
  return sentence !== undefined && place.test(sentence.text.replace(prose.text, " "));
}
