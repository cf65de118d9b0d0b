import { parseMemo } from "../memo/parse.ts";
import type { SourceDocument } from "./source-document.ts";

/** The words of a text in Markdown without its marks; the first heading is the title. */
export function readMarkdown(markdown: string): SourceDocument {
  const { runs } = parseMemo(markdown);
  const title = runs.find(({ kind }) => kind === "heading")?.prose.text;
  return {
    text: runs.map(({ prose }) => prose.text).join("\n\n"),
    ...(title && { title }),
    metadata: {},
  };
}
