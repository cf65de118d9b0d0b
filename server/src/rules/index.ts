import { analysisElsewhere } from "./analysis-elsewhere.ts";
import { conclusoryClaim } from "./conclusory-claim.ts";
import { footnoteUndefined } from "./footnote-undefined.ts";
import { idAfterOtherSource } from "./id-after-other-source.ts";
import { incompleteCitation } from "./incomplete-citation.ts";
import { proposalAsLaw } from "./proposal-as-law.ts";
import { quotationAltered } from "./quotation-altered.ts";
import { quotationNotFound } from "./quotation-not-found.ts";
import { quotationPolarity } from "./quotation-polarity.ts";
import { quotationWithoutPinpoint } from "./quotation-without-pinpoint.ts";
import type { Rule } from "./rule.ts";
import { termConfusable } from "./term-confusable.ts";
import { termVariant } from "./term-variant.ts";
import { uncitedQuotation } from "./uncited-quotation.ts";
import { undefinedAbbreviation } from "./undefined-abbreviation.ts";
import { unknownCitationKey } from "./unknown-citation-key.ts";
import { unreadableBibliography } from "./unreadable-bibliography.ts";
import { unsupportedClaim } from "./unsupported-claim.ts";
import { unusedSource } from "./unused-source.ts";

/** The one table of rules; settings, pages, tests and the manifest follow it. */
export const rules: readonly Rule[] = [
  analysisElsewhere,
  conclusoryClaim,
  termConfusable,
  termVariant,
  undefinedAbbreviation,
  unsupportedClaim,
  footnoteUndefined,
  incompleteCitation,
  unknownCitationKey,
  unusedSource,
  idAfterOtherSource,
  proposalAsLaw,
  quotationAltered,
  quotationNotFound,
  quotationPolarity,
  quotationWithoutPinpoint,
  uncitedQuotation,
  unreadableBibliography,
];
