/** A stretch of text on a page as the PDF sets it. */
export interface SetText {
  readonly str: string;
  readonly hasEOL: boolean;
  /** Height of the letters, in the page's own units. */
  readonly height: number;
  /** Distance of the line from the foot of the page, in the same units. */
  readonly y: number;
}

interface Line {
  readonly text: string;
  readonly height: number;
  readonly y: number;
}

/** A gap of so many usual ones parts paragraphs, and so does a change of the letters' height by so large a share. */
const wideGap = 1.4;
const otherHeight = 0.15;

/** The lines of a page; an empty one where the setting shows that a paragraph, a heading or a footer begins. */
export function setParagraphs(page: readonly SetText[]): string {
  const lines = linesOf(page);
  const gaps = lines.map(({ y }, i) => (lines[i - 1]?.y ?? y) - y);
  const usual = gaps.filter((gap) => gap > 0).toSorted((a, b) => a - b);
  const median = usual[usual.length >> 1] ?? 0;
  return lines
    .map((line, i) => {
      const last = lines[i - 1];
      if (!last) return line.text;
      const isOther = Math.abs(line.height - last.height) > otherHeight * Math.max(line.height, last.height);
      const parts = isOther || (gaps[i] ?? 0) > wideGap * median;
      return parts ? `\n\n${line.text}` : `\n${line.text}`;
    })
    .join("");
}

/** Lines with words. A line is as high as its first words: notes that it calls are set smaller. */
function linesOf(page: readonly SetText[]): Line[] {
  const lines: Line[] = [];
  let words: SetText[] = [];
  const close = () => {
    const first = words.find(({ str }) => str.trim() !== "");
    if (first) lines.push({ text: words.map(({ str }) => str).join(""), height: first.height, y: first.y });
    words = [];
  };
  for (const item of page) {
    words.push(item);
    if (item.hasEOL) close();
  }
  close();
  return lines;
}
