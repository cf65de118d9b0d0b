import type { CslItem } from "../doctrine/doctrine.ts";
import { field } from "./facts.ts";

/** The kinds of source that have a form of their own; everything else is `other`. */
export type Kind =
  | "article"
  | "webpage"
  | "icj-case"
  | "treaty"
  | "un-charter"
  | "resolution"
  | "un-document"
  | "ilc-text"
  | "book"
  | "other";

/** CSL types are coarser than the forms of citation: the court, the organ and the symbol tell the rest. */
export function kindOf(csl: CslItem): Kind {
  const authority = field(csl, "authority");
  switch (csl.type) {
    case "article-journal":
      return "article";
    case "webpage":
    case "post-weblog":
      return "webpage";
    case "legal_case":
      return /International Court of Justice|\bI\.?C\.?J\b/i.test(
        `${authority} ${field(csl, "container-title")}`,
      )
        ? "icj-case"
        : "other";
    case "treaty":
      return /^(?:Charter of the United Nations|U\.?N\.? Charter)$/i.test(csl.title)
        ? "un-charter"
        : "treaty";
    case "legislation":
      return /United Nations|Security Council|General Assembly/i.test(authority) ? "resolution" : "other";
    case "report":
      if (/International Law Commission/i.test(authority)) return "ilc-text";
      return /^(?:[A-Z]+\/)+/.test(field(csl, "number")) ? "un-document" : "other";
    case "book":
      return "book";
    default:
      return "other";
  }
}
