import type { CslItem } from "../../doctrine/doctrine.ts";
import { type Draft, draft } from "../draft.ts";
import { headlineOfSentence, orGap } from "../facts/titles.ts";

/** Titles of shorter works in single quotation marks; quotations inside them have double ones (1.5). */
export function quoted(csl: CslItem): Draft {
  const title = headlineOfSentence(csl);
  return draft`‘${orGap(title.replace(/(?<=^|[\s(])[‘']([^‘’']+)[’'](?=$|[\s.,:;)!?])/g, "“$1”"))}’`;
}
