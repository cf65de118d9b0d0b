import type { Memo } from "../memo/memo.ts";
import { frontMatterValues } from "./cite-reading/front-matter-values.ts";

/** The styles that write a citation out; pandoc's keys leave that to pandoc. */
export type WrittenStyle = "bluebook" | "oscola";

/** The style that the memo's front matter names for pandoc, e.g. `csl: oscola.csl`. */
export function styleOf(memo: Memo): WrittenStyle | undefined {
  return styleNamed(frontMatterValues(memo, "csl")[0]?.text ?? "");
}

/** The style that words name: "oscola", "styles/bluebook-law-review.csl". */
export function styleNamed(words: string): WrittenStyle | undefined {
  return /bluebook/i.test(words) ? "bluebook" : /oscola/i.test(words) ? "oscola" : undefined;
}
