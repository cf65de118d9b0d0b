import type { NamedBibliographies } from "../citations/bibliography/bibliographies-of.ts";
import { namesBibliographies } from "../citations/bibliography/front-matter.ts";
import { parseMemo } from "../memo/parse.ts";

/** What a memo that says nothing of its sources names. */
const nothing: NamedBibliographies = {
  files: [],
  references: { sources: [], byKey: new Map() },
  complete: true,
  problems: [],
};

/**
 * Reads what the front matter names, without the rest of the memo, and the same front matter once: a memo is asked for
 * at every stroke.
 */
export function createFrontMatterReader() {
  let last: { readonly head: string; readonly named: Promise<NamedBibliographies> } | undefined;
  return (text: string, path: string): Promise<NamedBibliographies> => {
    const head = headOf(text);
    if (last?.head !== head) last = { head, named: read(head, path) };
    return last.named;
  };
}

async function read(head: string, path: string): Promise<NamedBibliographies> {
  if (head === "") return nothing;
  const memo = parseMemo(head);
  if (!namesBibliographies(memo)) return nothing;
  const { bibliographiesOf } = await import("../citations/bibliography/bibliographies-of.ts");
  return bibliographiesOf(memo, path);
}

/** The beginning of a memo up to the end of its front matter: offsets in it are offsets in the memo. */
function headOf(text: string): string {
  return /^\uFEFF?---[ \t]*\r?\n(?:[\s\S]*?\n)?---[ \t]*(?=[\r\n]|$)/.exec(text)?.[0] ?? "";
}
