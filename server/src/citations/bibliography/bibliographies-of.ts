import { type Document, isAlias, isMap, isScalar, isSeq, type Node, parseDocument } from "yaml";
import type { Source } from "../../doctrine/doctrine.ts";
import type { Problem } from "../../doctrine/problem.ts";
import type { Memo } from "../../memo/memo.ts";
import type { Span } from "../../text/span.ts";
import { type Bibliography, keySources } from "./bibliography.ts";
import { readCslItem } from "./csl/item.ts";
import { yamlOf } from "./front-matter.ts";
import { createPlaces, type Places } from "./places.ts";
import { sourceOf } from "./source-of.ts";

/** What the front matter of a memo says of its sources. */
export interface NamedBibliographies {
  /** The files that `bibliography` names, in order, as the memo writes them: relative to its folder, or absolute. */
  readonly files: readonly { readonly path: string; readonly span: Span }[];
  /** The entries that stand under `references` in the memo itself; for pandoc they outrank those of files. */
  readonly references: Pick<Bibliography, "sources" | "byKey">;
  /** Whether all that the memo names is here: what cannot be read, or is on the web, may hold any key. */
  readonly complete: boolean;
  /** With offsets, line and column in the memo. */
  readonly problems: readonly Problem[];
}

/**
 * Reads `bibliography`, a path or a list of paths, and `references`, a list of CSL-YAML, as pandoc does; a map of
 * paths, which filters of pandoc's use for several lists of sources, is read too. `path` is the memo's own. Never
 * throws.
 */
export function bibliographiesOf(memo: Memo, path: string): NamedBibliographies {
  const places = createPlaces(path, memo.text);
  const { start, end } = yamlOf(memo);
  const document = parseDocument(memo.text.slice(start, end), { prettyErrors: false });
  const front: Front = { path, start, document, places };
  const [error] = document.errors;
  if (error) {
    const at = Math.min(start + error.pos[0], memo.text.length);
    places.complain({ start: at, end: at }, `the front matter is not valid YAML: ${error.message}`);
  }
  const files = error ? [] : readFiles(find("bibliography", front), front);
  const sources = error ? [] : readReferences(find("references", front), front);
  const keying = keySources(sources, places.complain);
  let step = keying.next();
  while (!step.done) step = keying.next();
  const problems = places.problems();
  const references = { sources: [...new Set(step.value.values())], byKey: step.value };
  return { files, references, complete: problems.length === 0, problems };
}

/** The front matter of a memo being read; `start` is where its YAML begins in the memo. */
interface Front {
  readonly path: string;
  readonly start: number;
  readonly document: Document.Parsed;
  readonly places: Places;
}

function find(field: string, front: Front): unknown {
  const { contents } = front.document;
  return isMap(contents) ? resolve(contents.get(field, true), front) : undefined;
}

function resolve(node: unknown, { document }: Front): unknown {
  return isAlias(node) ? node.resolve(document) : node;
}

function spanOf(node: Node, { start }: Front): Span {
  const [from, to] = node.range ?? [0, 0];
  return { start: start + from, end: start + to };
}

const mostPaths = 100;

function readFiles(node: unknown, front: Front): { path: string; span: Span }[] {
  const files: { path: string; span: Span }[] = [];
  const read = (value: unknown, depth: number): void => {
    const item = resolve(value, front);
    if (files.length >= mostPaths || depth > 2) return;
    if (isSeq(item)) for (const one of item.items) read(one, depth + 1);
    else if (isMap(item)) for (const { value: one } of item.items) read(one, depth + 1);
    else if (isScalar(item)) readPath(item, front, files);
  };
  read(node, 0);
  return files;
}

function readPath(
  node: { readonly value: unknown } & Node,
  front: Front,
  files: { path: string; span: Span }[],
): void {
  const { value } = node;
  const span = spanOf(node, front);
  if (value === null || value === "") return;
  if (typeof value !== "string") front.places.complain(span, "the path of a bibliography is expected here");
  else if (/^https?:/i.test(value))
    front.places.complain(span, "a bibliography on the web is not read; save it beside the memo");
  else files.push({ path: value.trim(), span });
}

function readReferences(node: unknown, front: Front): Source[] {
  if (node === undefined || (isScalar(node) && node.value === null)) return [];
  const { complain, lineOf } = front.places;
  if (!isSeq(node)) {
    complain(spanOf(node as Node, front), "references is a list of entries, each with an id");
    return [];
  }
  return node.items.flatMap((item) => {
    const span = spanOf(item as Node, front);
    const read = readCslItem(plainValue(item, front));
    if (typeof read !== "string")
      return sourceOf(read.key, read.csl, { path: front.path, span, line: lineOf(span.start) });
    complain({ start: span.start, end: span.start + 1 }, read);
    return [];
  });
}

/** The plain value of a node; an alias that leads nowhere, or to a flood of aliases, has none. */
function plainValue(node: unknown, { document }: Front): unknown {
  try {
    return (node as Node).toJS(document, { maxAliasCount: 100 });
  } catch {
    return undefined;
  }
}
