/** One character as the reader counts them, and the columns it takes in a terminal. */
export interface Cell {
  readonly text: string;
  readonly width: number;
  /** UTF-16 offset of the character in the text it was read from. */
  readonly at: number;
}

const characters = new Intl.Segmenter("en", { granularity: "grapheme" });
const wide =
  /\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Emoji_Presentation}|[\u3000-\u303F\uFF01-\uFF60\uFFE0-\uFFE6]/u;
const invisible = /^[\p{Mn}\p{Me}\p{Cf}]+$/u;

/** What must not reach a terminal from a memo: control characters, and the marks that turn its line around. */
const controls = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;

/** The text with control characters replaced, so that a memo or a file name cannot drive the terminal. */
export function defuse(text: string): string {
  return text.replace(/[\t\r\n]/g, " ").replace(controls, "\uFFFD");
}

/** Splits harmless text into characters. Keep the text short: the segmenter's cost grows with its square. */
export function readCells(text: string): Cell[] {
  return Array.from(characters.segment(defuse(text)), ({ segment, index }) => ({
    text: segment,
    width: wide.test(segment) ? 2 : invisible.test(segment) ? 0 : 1,
    at: index,
  }));
}

export function measure(text: string): number {
  if (/^[ -~]*$/.test(text)) return text.length;
  return readCells(text).reduce((sum, cell) => sum + cell.width, 0);
}

/** Fills up with spaces to a number of columns; a longer text stays as it is. */
export function pad(text: string, columns: number): string {
  return text + " ".repeat(Math.max(0, columns - measure(text)));
}

/** Breaks cells into rows of at most `columns`, at spaces where there are any; the space at a break is dropped. */
export function wrapCells(cells: readonly Cell[], columns: number): Cell[][] {
  const rows: Cell[][] = [];
  let row: Cell[] = [];
  let used = 0;
  for (const cell of cells) {
    if (used + cell.width > columns && row.length > 0) {
      const space = cell.text === " " ? row.length : row.findLastIndex(({ text }) => text === " ");
      const carried = space < 0 ? [] : row.slice(space + 1);
      rows.push(space < 0 ? row : row.slice(0, space));
      row = cell.text === " " ? carried : [...carried, cell];
    } else row.push(cell);
    used = row.reduce((sum, { width }) => sum + width, 0);
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

/** Breaks prose into lines of at most `columns`. */
export function wrapWords(text: string, columns: number): string[] {
  const lines: string[] = [];
  for (const word of defuse(text).split(/ +/)) {
    const last = lines.at(-1);
    if (last !== undefined && measure(last) + 1 + measure(word) <= columns)
      lines[lines.length - 1] = `${last} ${word}`;
    else if (measure(word) <= columns) lines.push(word);
    else
      lines.push(...wrapCells(readCells(word), columns).map((row) => row.map((cell) => cell.text).join("")));
  }
  return lines;
}
