import type { NamedBibliographies } from "../citations/bibliography/bibliographies-of.ts";
import type { NamedPath } from "../review/read-config.ts";
import type { Span } from "../text/span.ts";
import { follow, isInside, join } from "./address.ts";
import type { TeamConfig } from "./configs.ts";
import type { FileFacts, FileKind } from "./file-host.ts";
import type { MemoPlace } from "./surroundings.ts";

/** Looks at a place, where a file that is open in an editor is one too. */
export type Look = (address: string) => Promise<FileFacts | undefined>;

/** Who named a file, and how it is written there. */
export type Namer =
  | { readonly in: "memo"; readonly path: string; readonly span: Span }
  | { readonly in: "config"; readonly named: NamedPath }
  | { readonly in: "settings"; readonly path: string }
  | { readonly in: "search" };

/** A file that was named and is there. */
export interface NamedFile {
  readonly address: string;
  readonly by: Namer;
}

/** Paths come to rest, and what is wrong with the others: clauses that read on from the path. */
export interface Followed {
  readonly files: readonly NamedFile[];
  readonly wrong: readonly { readonly by: Namer; readonly problem: string }[];
}

/**
 * The files that a memo's front matter names, in its own folder or else in those above it: pandoc starts from the folder
 * in which it is called, which is often that of the whole work. `missed` is told where one that is not there should be.
 */
export async function findFrontMatterFiles(
  named: NamedBibliographies["files"],
  { own, folders }: MemoPlace,
  look: Look,
  missed: (address: string) => void,
): Promise<Followed> {
  const starts = [...new Set([...(own === undefined ? [] : [own]), ...folders])];
  const files: NamedFile[] = [];
  const wrong: Followed["wrong"][number][] = [];
  for (const { path, span } of named) {
    const by: Namer = { in: "memo", path, span };
    const [first] = starts;
    const led = first === undefined ? unsaved : follow(path, first);
    if ("problem" in led) wrong.push({ by, problem: led.problem });
    else {
      const address = await firstThatIs(path, starts, look);
      if (address !== undefined) files.push({ address, by });
      else {
        missed(led.address);
        wrong.push({ by, problem: "does not exist" });
      }
    }
  }
  return { files, wrong };
}

const unsaved = { problem: "leads nowhere from a memo that was never saved" };

async function firstThatIs(path: string, starts: readonly string[], look: Look): Promise<string | undefined> {
  for (const start of starts) {
    const led = follow(path, start);
    if ("address" in led && (await look(led.address))) return led.address;
  }
  return undefined;
}

/** The files that a configuration names, none of which may lie outside `limit`, and the folder of texts. */
export async function findConfigFiles(
  { folder, bibliography = [], sources }: TeamConfig,
  limit: string,
  look: Look,
): Promise<Followed & { readonly sources?: string }> {
  const files: NamedFile[] = [];
  const wrong: Followed["wrong"][number][] = [];
  const find = async (named: NamedPath, kind: FileKind): Promise<string | undefined> => {
    const led = await findInside(named.path, folder, limit, kind, look);
    if ("address" in led) return led.address;
    wrong.push({ by: { in: "config", named }, problem: led.problem });
    return undefined;
  };
  for (const named of bibliography) {
    const address = await find(named, "file");
    if (address !== undefined) files.push({ address, by: { in: "config", named } });
  }
  const texts = sources && (await find(sources, "folder"));
  return { files, wrong, ...(texts !== undefined && { sources: texts }) };
}

/** Follows a path to a file or folder; where there is a limit it must lie in that, links on the way included. */
export async function findInside(
  path: string,
  from: string,
  limit: string | undefined,
  kind: FileKind,
  look: Look,
): Promise<{ readonly address: string } | { readonly problem: string }> {
  const led = follow(path, from);
  if ("problem" in led) return led;
  const { address } = led;
  if (limit !== undefined && !isInside(address, limit))
    return { problem: "leads out of the folder that is open" };
  const facts = await look(address);
  if (!facts) return { problem: "does not exist" };
  if (limit !== undefined && (await leadsOut(facts, limit, look)))
    return { problem: "is a link that leads out of the folder that is open" };
  if (facts.kind !== kind) return { problem: kind === "folder" ? "is no folder" : "is no file" };
  return { address };
}

/** Whether a link leads out of a folder; one of which the host cannot tell where it leads counts as if it did. */
export async function leadsOut({ real, link }: FileFacts, limit: string, look: Look): Promise<boolean> {
  if (real === undefined) return link;
  return !isInside(real, (await look(limit))?.real ?? limit);
}

/** The nearest of the folders' `sources`, where one of them has it. */
export async function findSourcesFolder(folders: readonly string[], look: Look): Promise<string | undefined> {
  for (const folder of folders) {
    const address = join(folder, defaultSources);
    const facts = await look(address);
    if (facts?.kind === "folder" && !facts.link) return address;
  }
  return undefined;
}

/** The folder of the texts of sources, where nothing names another. */
export const defaultSources = "sources";
