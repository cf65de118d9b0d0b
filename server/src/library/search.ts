import { endingOf, join } from "./address.ts";
import type { FileHost } from "./file-host.ts";

/** The bibliographies in a folder, for memos that name none. */
export interface Found {
  /** In the order of the folders, the outer ones first. */
  readonly addresses: readonly string[];
  /** Whether these are all: a larger workspace, or a folder that may not be read, may hold others. */
  readonly all: boolean;
}

/** What a search may cost. Sizes are in bytes, together. */
const limits = { depth: 6, folders: 1000, files: 50, size: 50_000_000, jsons: 200 };

/** Looks in a folder, and below it if `deep`. Enters no link, no hidden folder and no `node_modules`. */
export async function findBibliographies(root: string, files: FileHost, deep: boolean): Promise<Found> {
  const found: string[] = [];
  let all = true;
  let [folders, jsons, size] = [0, 0, 0];
  const take = async (address: string): Promise<void> => {
    const facts = await files.look(address).catch(() => undefined);
    if (!facts) return;
    if (found.length < limits.files && size + facts.size <= limits.size) {
      found.push(address);
      size += facts.size;
    } else all = false;
  };
  let level = [root];
  for (let depth = 0; level.length > 0; depth++) {
    const next: string[] = [];
    for (const folder of level) {
      const entries =
        ++folders > limits.folders ? undefined : await files.list(folder).catch(() => undefined);
      if (!entries) all = false;
      for (const { name, kind } of entries?.toSorted(byName) ?? []) {
        const address = join(folder, name);
        if (kind === "folder" && deep && !/^\.|^node_modules$/.test(name)) next.push(address);
        if (kind !== "file" || name.startsWith(".")) continue;
        const ending = endingOf(address);
        const isJson = ending === ".json";
        if (isJson && ++jsons > limits.jsons) all = false;
        else if (plainEndings.includes(ending) || (isJson && (await looksLikeCsl(address, files))))
          await take(address);
      }
    }
    if (depth === limits.depth && next.length > 0) all = false;
    level = depth < limits.depth ? next : [];
  }
  return { addresses: found, all };
}

/** What is a bibliography by its name alone. */
export const plainEndings: readonly string[] = [".bib", ".bibtex", ".ris"];

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name < b.name ? -1 : 1;
}

/** As much of a file as shows what it is: an item of CSL may begin with a long abstract. In bytes. */
const head = 16_000;

/** Whether a JSON file is a bibliography, told from its beginning: a list of items, or an object that holds one, with an id and a type of CSL. */
export async function looksLikeCsl(address: string, files: FileHost): Promise<boolean> {
  const bytes = await files.read(address, head).catch(() => new Uint8Array());
  const text = new TextDecoder().decode(bytes);
  return (
    /^\uFEFF?\s*(?:\[\s*\{|\{\s*"(?:items|references)"\s*:\s*\[)/.test(text) &&
    /"(?:id|citation-key)"\s*:/.test(text) &&
    /"type"\s*:\s*"(?:article(?:-journal|-magazine|-newspaper)?|bill|book|broadcast|chapter|document|entry(?:-\w+)?|hearing|legal_case|legislation|manuscript|paper-conference|personal_communication|post(?:-weblog)?|regulation|report|speech|thesis|treaty|webpage)"/.test(
      text,
    )
  );
}
