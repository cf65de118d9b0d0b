import GithubSlugger from "github-slugger";
import type { Span } from "../text/span.ts";
import type { Heading, Paragraph, Section } from "./memo.ts";

/** Section while it is being built: the published type with its lists open. */
interface Draft extends Section {
  span: { start: number; end: number };
  children: Draft[];
  paragraphs: Paragraph[];
  parent?: Draft;
}

/** The heading tree, built in memo order. ATX and setext headings count alike. */
export interface Outline {
  readonly root: Section;
  /** The section that the next block stands in. */
  current(): Section;
  enter(title: string, depth: number, span: Span): void;
  add(paragraph: Paragraph, section: Section): void;
  /** Closes the open sections at the end of the last block. */
  extend(end: number): void;
}

export function createOutline(length: number): Outline {
  const slugger = new GithubSlugger();
  const root: Draft = { depth: 0, children: [], paragraphs: [], span: { start: 0, end: length } };
  let open = root;
  return {
    root,
    current: () => open,
    enter(title, depth, span) {
      while (open.parent && open.depth >= depth) open = open.parent;
      const heading: Heading = { title, span, slug: slugger.slug(title) };
      const section: Draft = {
        heading,
        depth,
        parent: open,
        children: [],
        paragraphs: [],
        span: { ...span },
      };
      open.children.push(section);
      open = section;
      this.extend(span.end);
    },
    add: (paragraph, section) => void (section as Draft).paragraphs.push(paragraph),
    extend(end) {
      for (let section: Draft | undefined = open; section?.parent; section = section.parent)
        section.span.end = end;
    },
  };
}
