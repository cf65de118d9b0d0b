import {
  BorderStyle,
  type FileChild,
  HeadingLevel,
  type IParagraphOptions,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type { BlockContent, DefinitionContent, List, Table as MdTable, RootContent } from "mdast";
import type { InlineWriter } from "./inlines.ts";
import { bullets, numbers } from "./styles.ts";

type Block = RootContent | BlockContent | DefinitionContent;

export interface BlockWriter {
  readonly write: (nodes: readonly Block[]) => FileChild[];
  /** The paragraphs of a footnote; tables have no place in one. */
  readonly writeNote: (nodes: readonly Block[]) => Paragraph[];
}

const headings = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const;

/** Word's numbering starts anew for each number here: every ordered list of the memo counts from its own start. */
export function createBlockWriter(inlines: InlineWriter): BlockWriter {
  let ordered = 0;
  const paragraph = (children: ParagraphChild[], options: IParagraphOptions = {}) =>
    new Paragraph({ ...options, children });

  const write = (nodes: readonly Block[], options: IParagraphOptions = {}): FileChild[] =>
    nodes.flatMap((node) => writeOne(node, options));

  function writeOne(node: Block, options: IParagraphOptions): FileChild[] {
    switch (node.type) {
      case "heading":
        return [
          paragraph(inlines.write(node.children), {
            heading: headings[node.depth - 1] ?? HeadingLevel.HEADING_6,
          }),
        ];
      case "paragraph":
        return [paragraph(inlines.write(node.children), options)];
      case "blockquote":
        return write(node.children, { ...options, style: "BlockQuote" });
      case "list":
        return writeList(node, 0);
      case "table":
        return [writeTable(node), new Paragraph({})];
      case "code":
        return node.value.split("\n").map((text) => new Paragraph({ style: "SourceCode", text }));
      case "thematicBreak":
        return [new Paragraph({ border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 1 } } })];
      default:
        return [];
    }
  }

  function writeList(list: List, level: number): FileChild[] {
    const instance = list.ordered ? ++ordered : 0;
    const numbering = { reference: list.ordered ? numbers : bullets, level: Math.min(level, 8), instance };
    return list.children.flatMap((item) =>
      item.children.flatMap((node, i): FileChild[] => {
        if (node.type === "list") return writeList(node, level + 1);
        if (node.type !== "paragraph") return write([node], { indent: { left: 720 * (level + 1) } });
        const children = inlines.write(node.children);
        const task = item.checked === true ? "☒ " : item.checked === false ? "☐ " : "";
        return [
          i === 0
            ? paragraph(task ? [new TextRun(task), ...children] : children, { numbering })
            : paragraph(children, { indent: { left: 720 * (level + 1) } }),
        ];
      }),
    );
  }

  function writeTable({ children }: MdTable): Table {
    return new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      rows: children.map(
        (row, i) =>
          new TableRow({
            ...(i === 0 && { tableHeader: true }),
            children: row.children.map(
              (cell) =>
                new TableCell({
                  margins: { top: 60, bottom: 60, left: 100, right: 100 },
                  children: [paragraph(inlines.write(cell.children, i === 0 ? { bold: true } : {}))],
                }),
            ),
          }),
      ),
    });
  }

  return {
    write,
    writeNote: (nodes) =>
      write(nodes, { style: "FootnoteText" }).filter(
        (child): child is Paragraph => child instanceof Paragraph,
      ),
  };
}
