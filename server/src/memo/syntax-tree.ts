import type { Nodes, Paragraph, Root } from "mdast";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import type { Span } from "../text/span.ts";

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ["yaml"]).freeze();

/** A CommonMark tree with GFM's tables and footnotes and YAML front matter, and where each node stands in the text. */
export interface SyntaxTree {
  readonly root: Root;
  readonly spanOf: (node: Nodes) => Span;
}

/** Never throws: every text is Markdown. A byte order mark counts as one unit, as it does in the file. */
export function parseTree(text: string): SyntaxTree {
  const mark = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const spanOf = (node: Nodes): Span => {
    const start = (node.position?.start.offset ?? 0) + mark;
    return { start, end: Math.max(start, Math.min((node.position?.end.offset ?? 0) + mark, text.length)) };
  };
  return { root: parseMarkdown(text, mark), spanOf };
}

/** The parser recurses: lists or quotes nested some thousand deep exhaust its stack. Such a text is read flat. */
function parseMarkdown(text: string, mark: number): Root {
  try {
    return parser.parse(text);
  } catch (error) {
    if (error instanceof RangeError) return readFlat(text, mark);
    throw error;
  }
}

/** Every stretch between blank lines is a paragraph of plain text. */
function readFlat(text: string, mark: number): Root {
  const children: Paragraph[] = [];
  for (const match of text.slice(mark).matchAll(/[^\n]+(?:\n[^\n]+)*/g)) {
    const place = (offset: number) => ({ line: 1, column: 1, offset });
    const position = { start: place(match.index), end: place(match.index + match[0].length) };
    children.push({ type: "paragraph", position, children: [{ type: "text", value: match[0], position }] });
  }
  return { type: "root", children };
}
