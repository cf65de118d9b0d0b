import type { Source } from "../../doctrine/doctrine.ts";
import type { Memo, Words } from "../../memo/memo.ts";
import { yamlOf } from "../bibliography/front-matter.ts";
import type { Library } from "../library.ts";
import { frontMatterValues } from "./front-matter-values.ts";

/** A bibliography that the memo names and does not cite in full. */
export interface PartlyUsed {
  /** Its path as the front matter has it. */
  readonly file: Words;
  readonly unused: readonly Source[];
  /** How many sources it holds. */
  readonly total: number;
}

/** A larger bibliography of which most is not cited is kept for many memos: nothing in it is left over from this one. */
const mostOfOneMemo = 30;

/** The bibliographies in the memo's front matter with sources that the memo never cites, `nocite` included. */
export function partlyUsed(memo: Memo, library: Library): PartlyUsed[] {
  const files = frontMatterValues(memo, "bibliography");
  if (files.length === 0 || library.bibliography.length === 0) return [];
  const cited = citedSources(memo, library);
  if (cited === "all") return [];
  return files.flatMap((file) => {
    const sources = sourcesIn(library, file.text);
    const unused = sources.filter((source) => !cited.has(source));
    const isShared = sources.length > mostOfOneMemo && unused.length > sources.length / 2;
    return unused.length > 0 && !isShared ? [{ file, unused, total: sources.length }] : [];
  });
}

const byFile = new WeakMap<Library, ReadonlyMap<string, readonly Source[]>>();

/** The sources of the file that the memo names. To part 20,000 takes milliseconds, and a memo is checked at every stroke. */
function sourcesIn(library: Library, named: string): readonly Source[] {
  const files = byFile.get(library) ?? partByFile(library.bibliography);
  byFile.set(library, files);
  return [...files].flatMap(([path, sources]) => (isAt(path, named) ? sources : []));
}

function partByFile(sources: readonly Source[]): ReadonlyMap<string, readonly Source[]> {
  const files = new Map<string, Source[]>();
  for (const source of sources) {
    const path = source.origin?.path;
    if (path === undefined) continue;
    const others = files.get(path);
    if (others) others.push(source);
    else files.set(path, [source]);
  }
  return files;
}

/** Those cited in the text, and those that the front matter names: in its abstract, or under `nocite`. */
function citedSources(memo: Memo, library: Library): ReadonlySet<Source> | "all" {
  const { start, end } = yamlOf(memo);
  const named = [...memo.text.slice(start, end).matchAll(/@\{?(\*|[^\s{}\],;"']+)/g)].map(
    ([, key = ""]) => key,
  );
  if (named.includes("*")) return "all";
  const keys = [...memo.citations.map(({ key }) => key), ...named, ...named.map(withoutStop)];
  return new Set(keys.flatMap((key) => library.find(key) ?? []));
}

function withoutStop(key: string): string {
  return key.replace(/[^\p{L}\p{N}_]+$/u, "");
}

/** Whether a file that was read is the one that the memo names, its folder apart. */
function isAt(path: string, named: string): boolean {
  const plain = (file: string) =>
    decoded(file)
      .replaceAll("\\", "/")
      .replace(/^(?:\.{1,2}\/)+/, "");
  return plain(path) === plain(named) || plain(path).endsWith(`/${plain(named)}`);
}

/** Editors give addresses, in which a space is "%20". */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
