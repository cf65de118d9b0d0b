import type { CslItem } from "../doctrine/doctrine.ts";
import { address, field } from "./facts/fields.ts";
import { titleOf } from "./facts/titles.ts";
import { isDocumentSymbol, isInYearbook, isResolutionSymbol } from "./facts/united-nations.ts";

/** The kinds of source that have a form of their own; everything else is `other`. A rule of a manual is a place in a book. */
export type Kind =
  | "article"
  | "news"
  | "webpage"
  | "book"
  | "chapter"
  | "report"
  | "thesis"
  | "working-paper"
  | "icj-case"
  | "pcij-case"
  | "award"
  | "case"
  | "treaty"
  | "un-charter"
  | "resolution"
  | "un-document"
  | "ilc-text"
  | "legislation"
  | "other";

/** CSL types are coarser than the forms of citation: the court, the organ and the symbol tell the rest. */
export function kindOf(csl: CslItem): Kind {
  if (/^(?:Charter of the United Nations|(?:United Nations|U\.?N\.?) Charter)$/i.test(titleOf(csl)))
    return "un-charter";
  switch (csl.type) {
    case "article-journal":
      return /^SSRN\b/i.test(field(csl, "container-title")) ? "working-paper" : "article";
    case "article-magazine":
    case "article-newspaper":
      return "news";
    case "webpage":
    case "post-weblog":
      return isOnSsrn(csl) ? "working-paper" : "webpage";
    case "book":
    case "chapter":
    case "thesis":
    case "treaty":
      return csl.type;
    case "paper-conference":
      return field(csl, "container-title") ? "chapter" : "other";
    case "article":
    case "manuscript":
      return "working-paper";
    case "legal_case":
      return kindOfCase(csl);
    case "legislation":
    case "regulation":
      return kindOfLegislation(csl);
    case "report":
      return kindOfReport(csl);
    case "document":
      return kindOfDocument(csl);
    default:
      return "other";
  }
}

function kindOfCase(csl: CslItem): Kind {
  const court = `${field(csl, "authority")} ${field(csl, "container-title")} ${field(csl, "number")}`;
  if (/Permanent Court of International Justice|\bP\.?C\.?I\.?J\b/i.test(court)) return "pcij-case";
  if (/International Court of Justice|\bI\.?C\.?J\b/i.test(court)) return "icj-case";
  return /Arbitra|\bICSID\b|Settlement of Investment Disputes|\bPCA\b|R\.?I\.?A\.?A\b|Claims (?:Tribunal|Commission)/i.test(
    court,
  )
    ? "award"
    : "case";
}

function kindOfLegislation(csl: CslItem): Kind {
  const organ =
    /United Nations|Security Council|General Assembly|Human Rights Council|Economic and Social Council/i;
  const number = field(csl, "number");
  const said =
    organ.test(field(csl, "authority")) ||
    isResolutionSymbol(number) ||
    /^Res(?:olution|\.)?\s/i.test(number);
  return said ? "resolution" : "legislation";
}

function kindOfReport(csl: CslItem): Kind {
  const number = field(csl, "number");
  if (/International Law Commission/i.test(field(csl, "authority")) || isInYearbook(csl)) return "ilc-text";
  if (isResolutionSymbol(number)) return "resolution";
  if (isDocumentSymbol(number)) return "un-document";
  return /\b(?:working|discussion|research) paper\b/i.test(field(csl, "genre")) ? "working-paper" : "report";
}

/** What other programs call "misc". */
function kindOfDocument(csl: CslItem): Kind {
  const kind = kindOfReport(csl);
  if (kind !== "report") return kind;
  if (isOnSsrn(csl)) return "working-paper";
  return address(csl) ? "webpage" : "other";
}

function isOnSsrn(csl: CslItem): boolean {
  return /^https?:\/\/(?:\w+\.)?ssrn\.com\//i.test(address(csl)) || /10\.2139\/ssrn/i.test(address(csl));
}
