import type { CheckedQuotation } from "../citations/quotations/check-quotation.ts";
import type { Difference } from "../citations/quotations/differences.ts";
import { excerpt, quotationReports } from "./quotation-report.ts";
import type { Rule } from "./rule.ts";

/** A quotation whose words are not those of its source. */
export const quotationAltered: Rule = {
  id: "quotation-altered",
  title: "A quotation whose words are not those of its source",
  severity: "warning",
  check: (reading, library) => quotationReports("altered", reading, library, messageOf),
};

/** More differences than these are better seen in the source's own words. */
const mostNamed = 3;

function messageOf({ verification }: CheckedQuotation, source: string): string {
  const { closest, differences = [], moved } = verification ?? {};
  const passage = excerpt(closest?.text ?? "");
  if (moved) return `The words stand in ${source}, but in another order or further apart: ${passage}.`;
  const found = pairs(differences);
  if (!found.some(({ removed, added }) => /[\p{L}\p{N}]/u.test(removed + added)))
    return `The punctuation is not that of ${source}, which has ${passage}.`;
  const named = found.map(describe);
  if (named.length > mostNamed) return `${source} has ${passage}.`;
  return `Not as in ${source}: ${named.join("; ")}.`;
}

/** What the source has and what stands in its place. */
interface Pair {
  removed: string;
  added: string;
}

function pairs(differences: readonly Difference[]): Pair[] {
  const found: Pair[] = [];
  let open: Pair | undefined;
  for (const { kind, text } of differences) {
    if (kind === "kept") open = undefined;
    else {
      if (!open) {
        open = { removed: "", added: "" };
        found.push(open);
      }
      open[kind] += text;
    }
  }
  return found;
}

function describe({ removed, added }: Pair): string {
  const [theirs, ours] = [removed.trim(), added.trim()];
  if (ours === "") return `${excerpt(theirs)} is left out`;
  return theirs === "" ? `${excerpt(ours)} is added` : `${excerpt(ours)} for ${excerpt(theirs)}`;
}
