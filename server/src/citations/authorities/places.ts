import type { Memo, Paragraph, Run, Section } from "../../memo/memo.ts";
import { contains } from "../../text/span.ts";
import type { WrittenStyle } from "../style-of.ts";
import type { CitingUnit } from "./citings.ts";

/** Where a memo cites. */
export interface Places {
  /** The section of a unit; for a footnote that of the text which calls it. */
  readonly sectionOf: (unit: CitingUnit) => Section | undefined;
  /** Places in words that a reader can follow on paper and on a screen. */
  readonly describe: (units: readonly CitingUnit[]) => string;
}

/**
 * Markdown has no pages: places are sections, linked, with the footnotes in them: "[I.A](#a-the-rule) & n.3". In a memo
 * without headings, and before the first, they are paragraphs, counted without footnotes.
 */
export function readPlaces(memo: Memo, style: WrittenStyle): Places {
  const sections = allSections(memo.root);
  const paragraphs = new Map(memo.paragraphs.flatMap((one) => one.sentences.map(({ run }) => [run, one])));
  const body = memo.root.paragraphs.filter(({ kind }) => kind !== "note");
  const nameOf = createNames(sections);
  const paragraphOf = ({ run }: CitingUnit) => {
    const own = paragraphs.get(run) ?? memo.paragraphs.find(({ span }) => contains(span, run.span));
    return own?.caller ?? own;
  };
  const sectionOf = (unit: CitingUnit) => sectionOfHeading(unit.run, sections) ?? paragraphOf(unit)?.section;

  const placeOf = (unit: CitingUnit): string => {
    const section = sectionOf(unit);
    if (section?.heading) return `[${nameOf(section)}](#${section.heading.slug})`;
    return paragraphWord[style] + numberOf(paragraphOf(unit), body);
  };

  const describe = (units: readonly CitingUnit[]) => {
    const byPlace = new Map<string, CitingUnit[]>();
    for (const unit of units) {
      const place = placeOf(unit);
      byPlace.set(place, [...(byPlace.get(place) ?? []), unit]);
    }
    return [...byPlace].map(([place, here]) => withNotes(place, here, style)).join(", ");
  };
  return { sectionOf, describe };
}

const paragraphWord = { bluebook: "¶ ", oscola: "para " } as const;

function allSections(section: Section): Section[] {
  return section.children.flatMap((child) => [child, ...allSections(child)]);
}

function sectionOfHeading(run: Run, sections: readonly Section[]): Section | undefined {
  if (run.kind !== "heading") return undefined;
  return sections.find(({ heading }) => heading && contains(heading.span, run.span));
}

function numberOf(paragraph: Paragraph | undefined, body: readonly Paragraph[]): number {
  const at = body.findIndex((one) => paragraph && contains(one.span, paragraph.span));
  return Math.max(at, 0) + 1;
}

/** "I.A & n.3": in the text and in a note; "I.A nn.3, 5": in notes alone. */
function withNotes(place: string, units: readonly CitingUnit[], style: WrittenStyle): string {
  const numbers = [...new Set(units.flatMap(({ number }) => number ?? []))].sort((a, b) => a - b);
  if (numbers.length === 0) return place;
  const sign = `${numbers.length > 1 ? "nn" : "n"}${style === "bluebook" ? "." : " "}`;
  const isInText = units.some(({ kind }) => kind === "text");
  const and = isInText ? (style === "bluebook" ? " & " : " and ") : " ";
  return `${place}${and}${sign}${numbers.join(", ")}`;
}

/**
 * A section by the numbers of its heading and of those above it, "I.A"; without a number by its title, behind that of the
 * section above where two have the same.
 */
function createNames(sections: readonly Section[]): (section: Section) => string {
  const titles = new Map<string, number>();
  for (const section of sections) titles.set(ownName(section), (titles.get(ownName(section)) ?? 0) + 1);
  return (section) => {
    const own = ownName(section);
    const above = section.parent?.heading && ownName(section.parent);
    const isCommon = (titles.get(own) ?? 0) > 1 && above !== undefined && !numberIn(section);
    return escapeLink(isCommon ? `${above}: ${own}` : own);
  };
}

function ownName(section: Section): string {
  return pathOf(section) || section.heading?.title || "(untitled)";
}

function pathOf(section: Section): string {
  const number = numberIn(section);
  if (!number || number.includes(".") || !section.parent) return number;
  return [pathOf(section.parent), number].filter(Boolean).join(".");
}

/** "I.", "A.", "2.1", "§ 3", "Part II": what a heading counts itself by. */
function numberIn({ heading }: Section): string {
  const numbered =
    /^(?:Part\s+|Section\s+|§+\s*)?((?:[IVXLC]+|[ivxlc]+|\p{L}|\d+)(?:\.\d+)*)(?:[.):]|\s[—–-])?\s+\S/u;
  const [whole = "", number = ""] = numbered.exec(heading?.title ?? "") ?? [];
  const isMarked = /[.):—–-]\s+\S$|^(?:Part|Section|§)/u.test(whole) || number.includes(".");
  return isMarked ? number : "";
}

function escapeLink(words: string): string {
  return words.replace(/[\\[\]*_`<]/g, "\\$&");
}
