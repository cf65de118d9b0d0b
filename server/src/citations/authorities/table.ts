import type { Source } from "../../doctrine/doctrine.ts";
import type { Memo, Section } from "../../memo/memo.ts";
import type { Library } from "../library.ts";
import type { WrittenStyle } from "../style-of.ts";
import { type CitingUnit, readCitings } from "./citings.ts";
import { entryOf, inOrder } from "./entry.ts";
import { groupOf, groups } from "./group.ts";
import { readPlaces } from "./places.ts";

/**
 * The table of the authorities that a memo cites, as Markdown without a line end at its end: in groups, sorted, in the
 * style, each with the places where it is cited. A key that no source has is left out; the check tells of it.
 */
export function tableOfAuthorities(memo: Memo, library: Library, style: WrittenStyle): string {
  const { sectionOf, describe } = readPlaces(memo, style);
  const inArgument = readCitings(memo, library).filter((unit) => !isListOfSources(sectionOf(unit)));
  const cited = citedSources(inArgument);
  const entries = [...cited.keys()].map((source) => entryOf(source, style));
  const parts = groups.flatMap((group) => {
    const own = inOrder(entries.filter(({ source }) => groupOf(source) === group));
    const lines = own.map(({ source, text }) => `- ${text} — ${describe(cited.get(source) ?? [])}`);
    return own.length > 0 ? [`**${group}**\n\n${lines.join("\n")}`] : [];
  });
  return parts.length > 0 ? parts.join("\n\n") : "*No authority is cited.*";
}

/** A bibliography lists what the argument cites; to stand in it is not to be cited. */
function isListOfSources(section: Section | undefined): boolean {
  if (!section) return false;
  return listOfSources.test(section.heading?.title ?? "") || isListOfSources(section.parent);
}

const listOfSources =
  /^(?:\P{L}*|[IVXLC]+\.\s*)(?:bibliography|references|works cited|sources(?: cited)?|list of sources)\P{L}*$/iu;

/** The places of each source, in the order of reading. */
function citedSources(units: readonly CitingUnit[]): Map<Source, CitingUnit[]> {
  const cited = new Map<Source, CitingUnit[]>();
  for (const unit of units)
    for (const source of new Set(unit.citings.map((citing) => citing.source)))
      cited.set(source, [...(cited.get(source) ?? []), unit]);
  return cited;
}
