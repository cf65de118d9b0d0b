import { Document, isMap, visit } from "yaml";
import type { ImportedSource } from "./import-source.ts";

/**
 * The file of a source for a pack. The passages that may define stand behind it as a comment, ready to be moved into
 * the file of a term: a source has none itself.
 */
export function writeSource({ source, quotations }: ImportedSource): string {
  const { id, pinpoints, ...fields } = source;
  const candidates = quotations.map((quotation) => ({ source: id, ...quotation }));
  const comment = [
    "",
    "Passages that may define a term, for the quotations of its file:",
    ...(candidates.length > 0 ? write(candidates).trimEnd().split("\n") : ["none was found"]),
  ];
  return `${write({ ...fields, ...(pinpoints.length > 0 && { pinpoints }) })}${comment.map((line) => `# ${line}`.trimEnd()).join("\n")}\n`;
}

/** As the doctrine's own files are set: lists of figures and of words on one line. */
function write(value: unknown): string {
  const document = new Document(value);
  visit(document, {
    Seq(_, list) {
      if (!list.items.some(isMap)) list.flow = true;
    },
  });
  return document.toString({ lineWidth: 110, flowCollectionPadding: false });
}
