/** The CSL type of an entry, and the kind of work or decision where the type of entry itself says it. */
export interface EntryType {
  readonly type: string;
  readonly genre?: string;
}

/** BibTeX's and BibLaTeX's types of entry, as pandoc reads them where it reads them. */
const types: ReadonlyMap<string, string> = new Map(
  Object.entries({
    article: "article-journal",
    suppperiodical: "article-journal",
    newsarticle: "article-newspaper",
    periodical: "periodical",
    book: "book",
    mvbook: "book",
    collection: "book",
    mvcollection: "book",
    proceedings: "book",
    mvproceedings: "book",
    reference: "book",
    mvreference: "book",
    manual: "book",
    commentary: "book",
    booklet: "pamphlet",
    inbook: "chapter",
    bookinbook: "chapter",
    suppbook: "chapter",
    incollection: "chapter",
    suppcollection: "chapter",
    inreference: "entry-encyclopedia",
    inproceedings: "paper-conference",
    conference: "paper-conference",
    report: "report",
    techreport: "report",
    thesis: "thesis",
    phdthesis: "thesis",
    mastersthesis: "thesis",
    online: "webpage",
    electronic: "webpage",
    www: "webpage",
    jurisdiction: "legal_case",
    legislation: "legislation",
    legal: "treaty",
    standard: "standard",
    patent: "patent",
    unpublished: "manuscript",
    letter: "personal_communication",
    review: "review",
    dataset: "dataset",
    software: "software",
    artwork: "graphic",
    image: "figure",
    audio: "song",
    music: "song",
    movie: "motion_picture",
    video: "motion_picture",
    performance: "performance",
  }),
);

/** The strings that BibLaTeX defines for the field `type`. */
const genres: ReadonlyMap<string, string> = new Map(
  Object.entries({
    phdthesis: "PhD thesis",
    mastersthesis: "Master's thesis",
    mathesis: "Master's thesis",
    bathesis: "Bachelor's thesis",
    candthesis: "Candidate thesis",
    techreport: "technical report",
    resreport: "research report",
  }),
);

/** `said` is what the entry's field `type` says. */
export function entryTypeOf(type: string, subtype: string, said: string): EntryType {
  const genre = genres.get(said.toLowerCase()) ?? (said || genres.get(type));
  return { type: byEntry(type, subtype.toLowerCase(), said.toLowerCase()), ...(genre && { genre }) };
}

/** Parliamentary papers and explanatory notes are no treaties, though OSCOLA's style has them under `@legal` too. */
function byEntry(type: string, subtype: string, said: string): string {
  if (type === "legal") return !subtype || /treaty/.test(subtype) ? "treaty" : "document";
  if (/treaty/.test(subtype) && (type === "misc" || type === "legislation")) return "treaty";
  if (type === "article" && (subtype === "newspaper" || subtype === "magazine")) return `article-${subtype}`;
  if (type === "online" && /\bblog\b/.test(`${subtype} ${said}`)) return "post-weblog";
  return types.get(type) ?? "document";
}
