import { type Library, libraryOf } from "../citations/library.ts";
import type { Doctrine } from "../doctrine/doctrine.ts";
import type { Reading } from "../reading/reading.ts";
import type { Finding } from "../rules/rule.ts";
import { contains } from "../text/span.ts";
import { addNote } from "./fixes/add-note.ts";
import { addPlace } from "./fixes/add-place.ts";
import { attribute } from "./fixes/attribute.ts";
import { citeAgain } from "./fixes/cite-again.ts";
import { citeQuotation } from "./fixes/cite-quotation.ts";
import { crossReference } from "./fixes/cross-reference.ts";
import type { Fix } from "./fixes/fix.ts";
import { insertAnalysis } from "./fixes/insert-analysis.ts";
import { mendKey } from "./fixes/mend-key.ts";
import { mendSpelling } from "./fixes/mend-spelling.ts";
import { restoreQuotation } from "./fixes/restore-quotation.ts";
import { spellOut } from "./fixes/spell-out.ts";
import { suppressFile, suppressNext } from "./fixes/suppress.ts";

export type { Edit, Fix } from "./fixes/fix.ts";

type Mend = (finding: Finding, reading: Reading, doctrine: Doctrine, library: Library) => Fix[];

/** What mends a finding of the rule; every finding can be suppressed besides. */
const mends: Readonly<Record<string, Mend>> = {
  "analysis-elsewhere": crossReference,
  "conclusory-claim": complete,
  "footnote-undefined": addNote,
  "id-after-other-source": (finding, reading, _, library) => citeAgain(finding, reading, library),
  "proposal-as-law": (finding, reading, _, library) => attribute(finding, reading, library),
  "quotation-altered": (finding, reading, _, library) => restoreQuotation(finding, reading, library),
  "quotation-polarity": (finding, reading, _, library) => restoreQuotation(finding, reading, library),
  "quotation-without-pinpoint": (finding, reading, _, library) => addPlace(finding, reading, library),
  "term-variant": mendSpelling,
  "uncited-quotation": (finding, reading, _, library) => citeQuotation(finding, reading, library),
  "undefined-abbreviation": spellOut,
  "unknown-citation-key": (finding, reading, _, library) => mendKey(finding, reading, library),
  "unsupported-claim": complete,
};

/** Refers to the analyses that stand elsewhere, and makes room for those that are missing. */
function complete(finding: Finding, reading: Reading, { skeletons }: Doctrine): Fix[] {
  return [...crossReference(finding, reading), ...insertAnalysis(finding, reading, skeletons)];
}

/** The offers for a finding: what mends it, then suppression. */
export function fixesFor(
  finding: Finding,
  reading: Reading,
  doctrine: Doctrine,
  library: Library = libraryOf(doctrine.sources),
): Fix[] {
  return [
    ...(mends[finding.rule]?.(finding, reading, doctrine, library) ?? []),
    ...(isInFrontMatter(finding, reading) ? [] : [suppressNext(finding, reading.memo)]),
    suppressFile(finding, reading.memo),
  ];
}

/** Where a comment would be no comment. */
function isInFrontMatter({ span }: Finding, { memo: { frontMatter } }: Reading): boolean {
  return frontMatter !== undefined && contains(frontMatter.span, span);
}
