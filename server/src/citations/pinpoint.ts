/** What a place in a source is counted by. */
export type Unit = "paragraph" | "page" | "article" | "rule" | "section" | "chapter" | "note" | "other";

/** One place or several of one unit: "202–205" or "202, 205". For `other` the words as given. */
export interface Place {
  readonly unit: Unit;
  readonly value: string;
  readonly several: boolean;
}

const units: readonly [Unit, RegExp][] = [
  ["paragraph", /^(?:paragraphs?|paras?\b\.?|¶+)\s*/i],
  ["page", /^(?:pages?|pp?\b\.?|at)\s*(?=[\divxlc])/i],
  ["article", /^(?:articles?|arts?\b\.?)\s*/i],
  ["rule", /^(?:rules?|rr?\b\.?)\s*(?=\d)/i],
  ["section", /^(?:sections?|secs?\b\.?|§+)\s*|^ss?\b\.?\s*(?=\d)/i],
  ["chapter", /^(?:chapters?|chaps?\b\.?|chs?\b\.?)\s*(?=[\divxlc])/i],
  ["note", /^(?:(?:foot)?notes?|nn?\b\.?|fns?\b\.?)\s*(?=\d)/i],
];

/** Where one place ends and the next begins: at a comma, at "and", and before a unit: "art. 2 para. 4", "p. 12 n. 3". */
const between =
  /\s*[,;&]\s*|\s+and\s+|(?<=[\d)])\s+(?=(?:paragraphs?|paras?\b|¶|pages?|pp?\.|at\s\d|articles?|arts?\b|rules?\s\d|sections?|§|(?:foot)?notes?\s\d|nn?\.\s?\d|fns?\.?\s\d))/i;

/**
 * Reads a pinpoint as lawyers write it: "para. 205", "¶¶ 202, 205", "[205]", "p. 22", "art. 2(4)", "rule 66, p. 312".
 * A number without a unit continues the unit before it, and is a place of the unit that `bare` names at the
 * start. What is no place of a known unit, such as "principle (c)", is kept as it is.
 */
export function readPinpoint(text: string, bare: Unit): Place[] {
  const places: { unit: Unit; values: string[] }[] = [];
  for (const part of text.split(between).filter((piece) => piece !== "")) {
    const [unit, pattern] = units.find(([, start]) => start.test(part)) ?? [];
    const last = places.at(-1);
    if (unit && pattern) places.push({ unit, values: [number(part.replace(pattern, ""))] });
    else if (!/^[[\d]/.test(part)) places.push({ unit: "other", values: [part] });
    else if (last && last.unit !== "other") last.values.push(number(part));
    else places.push({ unit: bare, values: [number(part)] });
  }
  return places.map(({ unit, values }) => ({
    unit,
    value: values.join(", "),
    several: unit !== "other" && (values.length > 1 || values.some((value) => value.includes("–"))),
  }));
}

/** Without square brackets, and with a dash between the ends of a range. */
function number(text: string): string {
  return text.replace(/[[\]]/g, "").replace(/\s*[-–—]\s*(?=[\divxlc(])/gi, "–");
}

/** Of the last page of a range the last two digits, where the others repeat: Bluebook R. 3.2(a), and OSCOLA's examples. */
export function dropRepeatedDigits(pages: string): string {
  return pages.replace(/\b(\d+)(\d{2})–\1(\d{2})\b/g, "$1$2–$3");
}
