/** What a locator counts, by the names that CSL gives its terms. */
export type LocatorLabel =
  | "appendix"
  | "article"
  | "book"
  | "canon"
  | "chapter"
  | "column"
  | "figure"
  | "folio"
  | "line"
  | "note"
  | "number"
  | "opus"
  | "page"
  | "paragraph"
  | "part"
  | "rule"
  | "schedule"
  | "section"
  | "sub-verbo"
  | "table"
  | "title"
  | "verse"
  | "volume";

/**
 * The terms of CSL's English locale, which pandoc knows, and those that lawyers write beside them. A full stop behind
 * an abbreviation may be left out, as OSCOLA does.
 */
const terms: Readonly<Record<LocatorLabel, string>> = {
  appendix: "appendix appendices app. apps.",
  article: "article articles art. arts.",
  book: "book books bk. bks.",
  canon: "canon canons can. cans.",
  chapter: "chapter chapters chap. chaps. ch. chs.",
  column: "column columns col. cols.",
  figure: "figure figures fig. figs.",
  folio: "folio folios fol. fols.",
  line: "line lines l. ll.",
  note: "note notes n. nn. footnote footnotes fn. fns.",
  number: "number numbers no. nos.",
  opus: "opus opera op. opp.",
  page: "page pages p. pp.",
  paragraph: "paragraph paragraphs para. paras. ¶ ¶¶",
  part: "part parts pt. pts.",
  rule: "rule rules r. rr.",
  schedule: "schedule schedules sch. schs.",
  section: "section sections sec. secs. § §§",
  "sub-verbo": "sub_verbo sub_verbis s.v. s.vv.",
  table: "table tables tbl. tbls.",
  title: "title titles tit. tits.",
  verse: "verse verses v. vv.",
  volume: "volume volumes vol. vols.",
};

const labels = new Map(
  Object.entries(terms).flatMap(([label, written]) =>
    written.split(" ").map((term) => [plain(term), label as LocatorLabel] as const),
  ),
);

/** The longest term that the text begins with, and what it counts; behind a word no letter follows. */
export function readLocatorTerm(
  text: string,
): { readonly label: LocatorLabel; readonly end: number } | undefined {
  const written = /^(?:s\.\s?vv?\.?|sub verb(?:o|is)|[¶§]+|\p{L}+\.?)/iu.exec(text)?.[0] ?? "";
  const label = labels.get(plain(written));
  return label && { label, end: written.length };
}

function plain(term: string): string {
  return term.toLowerCase().replace(/[\s._]/g, "");
}
