import { FootnoteReferenceRun, type Paragraph } from "docx";
import type { FootnoteDefinition, Root, RootContent } from "mdast";
import type { BlockWriter } from "./blocks.ts";

/** The footnotes of the document in the order in which the text calls them, which is that of their numbers. */
export interface Footnotes {
  /** The call of the memo's footnote with that label; undefined where the memo has none. */
  readonly call: (label: string) => FootnoteReferenceRun | undefined;
  /** The call of a footnote that is made here. */
  readonly add: (write: (note: number) => readonly Paragraph[]) => FootnoteReferenceRun;
  /** The number of the footnote that is being written, else of the next one. */
  readonly current: () => number;
  readonly isOpen: () => boolean;
  readonly writeWith: (blocks: BlockWriter) => void;
  readonly written: () => Record<string, { readonly children: readonly Paragraph[] }>;
  readonly count: () => number;
}

export function createFootnotes(root: Root): Footnotes {
  const definitions = new Map<string, FootnoteDefinition>();
  for (const node of definitionsIn(root.children))
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
  const written: Record<string, { children: readonly Paragraph[] }> = {};
  let count = 0;
  let open = 0;
  let blocks: BlockWriter | undefined;

  const add = (write: (note: number) => readonly Paragraph[]): FootnoteReferenceRun => {
    const note = ++count;
    const outer = open;
    open = note;
    written[note] = { children: write(note) };
    open = outer;
    return new FootnoteReferenceRun(note);
  };
  return {
    add,
    call: (label) => {
      const definition = definitions.get(label);
      if (!definition || open > 0) return undefined;
      return add(() => blocks?.writeNote(definition.children) ?? []);
    },
    current: () => (open > 0 ? open : count + 1),
    isOpen: () => open > 0,
    writeWith: (writer) => {
      blocks = writer;
    },
    written: () => written,
    count: () => count,
  };
}

/** Footnotes may be defined in quotes and lists too. */
function definitionsIn(nodes: readonly RootContent[]): FootnoteDefinition[] {
  return nodes.flatMap((node): FootnoteDefinition[] => {
    if (node.type === "footnoteDefinition") return [node];
    return "children" in node ? definitionsIn(node.children as RootContent[]) : [];
  });
}
