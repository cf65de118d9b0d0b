import { UnreadableDocument } from "../source-document.ts";

/** What is read of an element of a web page. */
export interface HtmlNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly childNodes: Iterable<HtmlNode>;
  getAttribute?(name: string): string | null;
}

/** Elements whose words no reader sees, or that are no words of the page: programs, pictures, buttons, menus. */
const unseen = new Set(
  "HEAD SCRIPT STYLE NOSCRIPT TEMPLATE SVG MATH IFRAME OBJECT CANVAS BUTTON SELECT TEXTAREA DATALIST NAV".split(
    " ",
  ),
);
/** No page is nested more deeply; browsers stop at about as much. */
const deepest = 512;

/** Elements that do not part the words before them from those behind. */
const inline = new Set(
  "A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK Q RUBY S SAMP SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR".split(
    " ",
  ),
);

/** The paragraphs of a part of a web page as a reader sees them, white space run together, a `<br>` as a line end. Throws UnreadableDocument where it is nested too deeply. */
export function paragraphsOf(root: HtmlNode): string[] {
  const paragraphs: string[] = [];
  let words = "";
  const close = () => {
    const paragraph = words
      .replace(/[^\S\n]+/g, " ")
      .replace(/ ?\n ?/g, "\n")
      .trim();
    if (paragraph !== "") paragraphs.push(paragraph);
    words = "";
  };
  const visit = (node: HtmlNode, depth: number): void => {
    if (depth > deepest) throw new UnreadableDocument("is nested too deeply");
    if (node.nodeType === 3) words += (node.nodeValue ?? "").replace(/\s+/g, " ");
    const name = node.nodeName.toUpperCase();
    if (name === "BR") words += "\n";
    if (isUnseen(node, name)) return;
    const isBlock = node.nodeType === 1 && !inline.has(name) && name !== "BR";
    if (isBlock) close();
    for (const child of node.childNodes) visit(child, depth + 1);
    if (isBlock) close();
  };
  visit(root, 0);
  close();
  return paragraphs;
}

function isUnseen(node: HtmlNode, name: string): boolean {
  if (node.nodeType !== 1) return false;
  if (unseen.has(name) || node.getAttribute?.("hidden") != null) return true;
  return /display:\s*none/i.test(node.getAttribute?.("style") ?? "");
}
