/** What a place in a source is counted by. */
export type Unit = "paragraph" | "page" | "article" | "rule" | "section" | "other";

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
  ["section", /^(?:sections?|secs?\b\.?|§+)\s*/i],
];

/**
 * Reads a pinpoint as lawyers write it: "para. 205", "¶¶ 202, 205", "[205]", "p. 22", "art. 2(4)", "rule 66, p. 312".
 * A number without a unit continues the unit before it, and is a place of the unit that `bare` names at the
 * start. What is no place of a known unit, such as "principle (c)", is kept as it is.
 */
export function readPinpoint(text: string, bare: Unit): Place[] {
  const places: { unit: Unit; values: string[] }[] = [];
  for (const part of text.split(/\s*[,;&]\s*|\s+and\s+/).filter((piece) => piece !== "")) {
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
