import type { Link, Nodes, PhrasingContent } from "mdast";
import type { Span } from "../text/span.ts";

/**
 * The words of one block as the reader sees them: emphasis marks, link targets, HTML, code and footnote
 * calls are gone, an inline code, image or bare address is one U+FFFC, a line break (`<br>` too) and any run of
 * spaces is one space, soft hyphens are gone and non-breaking hyphens are hyphens.
 * `offsets[i]` is the UTF-16 offset in the memo of unit `i` of `text`; the last entry is the end of the block.
 */
export interface Prose {
  readonly text: string;
  readonly offsets: readonly number[];
}

/** What stands in running prose besides words; `at` is an offset into the prose text. */
export interface Inline {
  readonly calls: { readonly label: string; readonly at: number }[];
  readonly links: { readonly span: Span; readonly url: string }[];
  readonly html: Span[];
  readonly code: Span[];
}

/** Stands for something that is not words: code, an image, a bare address. */
export const object = "\uFFFC";

/** The stretch of the memo that shows the units `[start, end)` of the prose; never outside the block. */
export function sourceSpan(prose: Prose, start: number, end: number): Span {
  const from = prose.offsets[start] ?? 0;
  return { start: from, end: end > start ? (prose.offsets[end - 1] ?? from) + 1 : from };
}

/**
 * Reads a block's inline nodes into prose. `spanOf` gives a node's place in `source`; where the parser tells none, as
 * for a bare address in brackets and the words around it, the node stands behind the one before.
 */
export function readProse(
  nodes: readonly Nodes[],
  source: string,
  block: Span,
  spanOf: (node: Nodes) => Span,
): { prose: Prose; inline: Inline } {
  const words: string[] = [];
  const offsets: number[] = [];
  const inline: Inline = { calls: [], links: [], html: [], code: [] };
  const put = (character: string, offset: number) => {
    const seen = asRead(character);
    if (seen === "" || (seen === " " && words.at(-1) === " ")) return;
    words.push(seen);
    offsets.push(offset);
  };
  let at = block.start;
  const visit = (node: PhrasingContent) => {
    if (node.position) at = spanOf(node).start;
    read(node, node.position ? spanOf(node) : { start: at, end: block.end });
    if (node.position) at = spanOf(node).end;
  };
  /** A bare address is no words, unless it is a key: "@{https://example.org/a}". */
  const readLink = (node: Link, { start, end }: Span) => {
    const isBare = !node.position || source[start] !== "[";
    if (isBare && /@\{?$/.test(words.slice(-2).join(""))) return node.children.forEach(visit);
    const address = node.children.map((child) => ("value" in child ? child.value : "")).join("");
    if (!node.position) at = alignText(address, source, { start, end }, () => {});
    inline.links.push({ span: { start, end: node.position ? end : at }, url: node.url });
    return isBare ? put(object, start) : node.children.forEach(visit);
  };
  const read = (node: PhrasingContent, span: Span) => {
    switch (node.type) {
      case "text":
        at = alignText(node.value, source, span, put);
        return undefined;
      case "break":
        return put(" ", span.start);
      case "inlineCode":
        inline.code.push(span);
        return put(object, span.start);
      case "image":
      case "imageReference":
        return put(object, span.start);
      case "footnoteReference":
        return void inline.calls.push({ label: node.identifier, at: words.length });
      case "html":
        inline.html.push(span);
        return /^<br\b/i.test(node.value) ? put(" ", span.start) : undefined;
      case "link":
        return readLink(node, span);
    }
    if ("children" in node) for (const child of node.children) visit(child);
  };
  for (const node of nodes) visit(node as PhrasingContent);
  offsets.push(block.end);
  return { prose: { text: words.join(""), offsets }, inline };
}

/** Soft hyphens vanish, and every space and hyphen reads alike, breaking or not. */
function asRead(character: string): string {
  if (character === "\u00AD" || character === "\u200B") return "";
  if (/[\t\u00A0\u2000-\u200A\u202F\u3000]/.test(character)) return " ";
  return character === "\u2010" || character === "\u2011" ? "-" : character;
}

/**
 * Walks a text node's value and its source side by side. The source has more: backslashes, character
 * references, the indentation and the quote marks of continued lines. Gives the offset behind the last unit.
 */
function alignText(
  value: string,
  source: string,
  span: Span,
  put: (character: string, offset: number) => void,
): number {
  let at = span.start;
  for (let i = 0; i < value.length; i++) {
    const character = value.charAt(i);
    if (
      source[at] === "&" &&
      (character !== "&" || /^&(?:amp|#0*38|#x0*26);/i.test(source.slice(at, at + 12)))
    ) {
      put(character, at);
      const next = source.indexOf(";", at);
      if ((value.codePointAt(i) ?? 0) > 0xffff) put(value.charAt(++i), at);
      at = next < 0 || next >= span.end ? at + 1 : next + 1;
      continue;
    }
    if (character === "\n" || character === "\r") {
      if (character === "\r" && value[i + 1] === "\n") i++;
      while (at < span.end && source[at] !== "\n" && source[at] !== "\r") at++;
      put(" ", Math.min(at, span.end - 1));
      at += source[at] === "\r" && source[at + 1] === "\n" ? 2 : 1;
      continue;
    }
    while (at < span.end - 1 && source[at] !== character && !(source[at] === "\0" && character === "\uFFFD"))
      at++;
    put(character, at);
    at++;
  }
  return at;
}
