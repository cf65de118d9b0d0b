import {
  ExternalHyperlink,
  type FootnoteReferenceRun,
  type IRunOptions,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from "docx";
import type { Nodes, PhrasingContent, Text } from "mdast";
import { parseTree } from "../memo/syntax-tree.ts";
import type { Span } from "../text/span.ts";
import type { CitedNotes, Cluster } from "./cited-notes.ts";
import type { Comments, Marked } from "./comments.ts";
import type { Footnotes } from "./footnotes.ts";
import { placeInValue } from "./place-in-value.ts";

/** Looks that nested marks add up to: `***both***`. */
export type Look = Pick<IRunOptions, "bold" | "italics" | "strike">;

export interface InlineWriter {
  readonly write: (nodes: readonly PhrasingContent[], look?: Look) => ParagraphChild[];
}

interface Surroundings {
  readonly text: string;
  readonly spanOf: (node: Nodes) => Span;
  readonly notes: CitedNotes;
  readonly comments: Comments;
  readonly footnotes: Footnotes;
}

/** What is put in at a place of a text: instead of the words up to `until`, or between two. */
interface Insertion {
  readonly at: number;
  readonly until: number;
  /** No space before it. */
  readonly tight?: boolean;
  readonly runs: () => ParagraphChild[];
}

/** Writes words with their emphasis, links, footnote calls, citations and comments. */
export function createInlineWriter({ text, spanOf, notes, comments, footnotes }: Surroundings): InlineWriter {
  let waiting: Marked[] = [];
  const write = (nodes: readonly PhrasingContent[], look: Look = {}): ParagraphChild[] =>
    nodes.flatMap((node) => writeOne(node, look));

  function writeOne(node: PhrasingContent, look: Look): ParagraphChild[] {
    switch (node.type) {
      case "text":
        return writeText(node, look);
      case "emphasis":
        return write(node.children, { ...look, italics: !look.italics });
      case "strong":
        return write(node.children, { ...look, bold: true });
      case "delete":
        return write(node.children, { ...look, strike: true });
      case "inlineCode":
        return [new TextRun({ ...look, text: node.value, font: "Courier New" })];
      case "break":
        return [new TextRun({ break: 1 })];
      case "link":
        return isAddress(node.url)
          ? [new ExternalHyperlink({ link: node.url, children: write(node.children, look) })]
          : write(node.children, look);
      case "linkReference":
        return write(node.children, look);
      case "footnoteReference":
        return callNote(node.identifier);
      case "image":
      case "imageReference":
        return node.alt ? [new TextRun({ ...look, text: `[${node.alt}]` })] : [];
      default:
        return [];
    }
  }

  /** Word has no comments in footnotes: one on a footnote's words stands at its call. */
  function callNote(label: string): ParagraphChild[] {
    const outer = waiting;
    waiting = [];
    const call = footnotes.call(label);
    const found = waiting;
    waiting = outer;
    return call ? [...found.map(({ begin }) => begin()), call, ...found.flatMap(({ end }) => end())] : [];
  }

  function writeText(node: Text, look: Look): ParagraphChild[] {
    const span = spanOf(node);
    const place = placeInValue(text.slice(span.start, span.end), node.value);
    const at = (offset: number) => place(offset - span.start);
    const insertions = [
      ...notes
        .within(span)
        .filter((cluster) => cluster.span.end <= span.end && notes.knows(cluster))
        .map((cluster): Insertion => {
          const until = at(cluster.span.end);
          const stop = footnotes.isOpen() || notes.inText(cluster) ? "" : stopAt(node.value, until);
          return {
            at: at(cluster.span.start),
            until: until + stop.length,
            tight: !footnotes.isOpen() && !notes.inText(cluster),
            runs: () => [
              ...(stop ? [new TextRun({ ...look, text: stop })] : []),
              ...writeCluster(cluster, look),
            ],
          };
        }),
      ...commentsIn(span).flatMap(({ span: found, begin, end }): Insertion[] => [
        { at: at(found.start), until: at(found.start), runs: () => [begin()] },
        { at: at(found.end), until: at(found.end), runs: end },
      ]),
    ].sort((a, b) => a.at - b.at || a.until - b.until);
    return weave(node.value, insertions, look);
  }

  function commentsIn(span: Span): readonly Marked[] {
    const found = comments.within(span);
    if (!footnotes.isOpen()) return found;
    waiting.push(...found);
    return [];
  }

  /** In a footnote the citation stands where it was written; in the text it becomes a footnote of its own. */
  function writeCluster(cluster: Cluster, look: Look): ParagraphChild[] {
    if (footnotes.isOpen()) return markdownRuns(notes.write(cluster, footnotes.current()), look);
    const name = notes.inText(cluster);
    const call: FootnoteReferenceRun = footnotes.add((note) => [
      new Paragraph({
        style: "FootnoteText",
        children: markdownRuns(`${closed(notes.write(cluster, note))}`, {}),
      }),
    ]);
    return name ? [new TextRun({ ...look, text: name }), call] : [call];
  }

  /** Formatted citations are Markdown of their own: their italics are the style's. */
  function markdownRuns(markdown: string, look: Look): ParagraphChild[] {
    const [first] = parseTree(markdown).root.children;
    return first?.type === "paragraph"
      ? plainRuns(first.children, look)
      : [new TextRun({ ...look, text: markdown })];
  }
  return { write };
}

function plainRuns(nodes: readonly PhrasingContent[], look: Look): ParagraphChild[] {
  return nodes.flatMap((node): ParagraphChild[] => {
    if (node.type === "text" || node.type === "inlineCode")
      return [new TextRun({ ...look, text: node.value })];
    if (node.type === "emphasis") return plainRuns(node.children, { ...look, italics: !look.italics });
    if (node.type === "strong") return plainRuns(node.children, { ...look, bold: true });
    return "children" in node ? plainRuns(node.children, look) : [];
  });
}

/** The words with what is put in between; a space before a footnote call goes, since calls stand behind the word. */
function weave(value: string, insertions: readonly Insertion[], look: Look): ParagraphChild[] {
  const runs: ParagraphChild[] = [];
  let from = 0;
  const words = (to: number, beforeCall: boolean) => {
    const stretch = value.slice(from, to).replace(/\s*\n\s*/g, " ");
    const shown = beforeCall ? stretch.trimEnd() : stretch;
    if (shown) runs.push(new TextRun({ ...look, text: shown }));
  };
  for (const { at, until, tight = false, runs: put } of insertions) {
    if (at < from) continue;
    words(at, tight);
    runs.push(...put());
    from = until;
  }
  words(value.length, false);
  return runs;
}

/** The stop or comma behind a citation, closing quotes included: a call stands behind it. */
function stopAt(value: string, at: number): string {
  return /^["”’']?[.,;:!?]["”’')]*/.exec(value.slice(at))?.[0] ?? "";
}

function closed(citation: string): string {
  return /[.?!][*_)"”’]*$/.test(citation) ? citation : `${citation}.`;
}

function isAddress(url: string): boolean {
  return /^(?:https?|mailto):/i.test(url);
}
