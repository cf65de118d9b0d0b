import { AlignmentType, type ILevelsOptions, LevelFormat } from "docx";

/** Word measures in twentieths of a point; an inch has 1,440. */
const inch = 1440;
const font = "Times New Roman";

/** What a court or a firm's house style changes in Word: every look comes from a named style. */
export const documentStyles = {
  default: {
    document: { run: { font, size: 24 }, paragraph: { spacing: { after: 160, line: 300 } } },
    title: {
      run: { font, size: 32, bold: true },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 240 } },
    },
    heading1: heading(28),
    heading2: heading(26),
    heading3: heading(24),
    heading4: heading(24, true),
    heading5: heading(24, true),
    heading6: heading(24, true),
    footnoteText: { run: { font, size: 20 }, paragraph: { spacing: { after: 60, line: 240 } } },
  },
  paragraphStyles: [
    {
      id: "BlockQuote",
      name: "Block Quote",
      basedOn: "Normal",
      quickFormat: true,
      paragraph: { indent: { left: inch / 2, right: inch / 2 }, spacing: { after: 160, line: 260 } },
    },
    {
      id: "SourceCode",
      name: "Source Code",
      basedOn: "Normal",
      run: { font: "Courier New", size: 20 },
      paragraph: { spacing: { after: 0, line: 240 } },
    },
  ],
};

function heading(size: number, italics = false) {
  return {
    run: { font, size, bold: !italics, italics, color: "000000" },
    paragraph: { keepNext: true, spacing: { before: 240, after: 120 } },
  };
}

const levels = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: (level: number) => string) =>
  Array.from(
    { length: 9 },
    (_, level): ILevelsOptions => ({
      level,
      format,
      text: text(level),
      alignment: AlignmentType.LEFT,
      style: { paragraph: { indent: { left: (inch / 2) * (level + 1), hanging: inch / 4 } } },
    }),
  );

/** Names under which the lists of a memo find their numbering. */
export const bullets = "bullets";
export const numbers = "numbers";

export const lists = [
  { reference: bullets, levels: levels(LevelFormat.BULLET, (level) => ["•", "–", "◦"][level % 3] ?? "•") },
  { reference: numbers, levels: levels(LevelFormat.DECIMAL, (level) => `%${level + 1}.`) },
];
