/** The variables of CSL 1.0.2 by kind: https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables */
export const nameVariables: ReadonlySet<string> = new Set(
  `author chair collection-editor compiler composer container-author contributor curator director editor
  editorial-director editor-translator executive-producer guest host illustrator interviewer narrator organizer
  original-author performer producer recipient reviewed-author script-writer series-creator translator`.split(
    /\s+/,
  ),
);

export const dateVariables: ReadonlySet<string> = new Set(
  "accessed available-date event-date issued original-date submitted".split(" "),
);

export const textVariables: ReadonlySet<string> = new Set(
  `annote archive archive_collection archive_location archive-place authority call-number chapter-number
  citation-key citation-label collection-number collection-title collection-title-short container-title
  container-title-short dimensions division DOI edition event-title event-place genre ISBN ISSN issue jurisdiction
  keyword language medium note number number-of-pages number-of-volumes original-publisher
  original-publisher-place original-title page page-first part-number part-title PMCID PMID printing-number
  publisher publisher-place references reviewed-genre reviewed-title scale section source status supplement-number
  title title-short URL version volume volume-title volume-title-short year-suffix`.split(/\s+/),
);

/**
 * Facts that citations of international law need and CSL has no variable for, by the name that a bibliography may
 * give them: in any case, with or without hyphens. Formatters read them from the item's `custom`.
 */
export const legalFacts: ReadonlyMap<string, string> = new Map(
  [
    "parties",
    "partiesShort",
    "phase",
    "opinion",
    "appealFrom",
    "symbol",
    "dateKind",
    "entryIntoForce",
    "titleHeadline",
    "titleBluebook",
  ].map((name) => [name.toLowerCase(), name]),
);
