import { createSourceText, type SourceText } from "../citations/quotations/source-text.ts";
import type { Source } from "../doctrine/doctrine.ts";
import { documentEndings } from "../documents/file-kind.ts";
import { isNamedFor, isTextOf } from "../documents/match/match-source.ts";
import type { DocumentReader, ReadDocument } from "../documents/read-document.ts";
import { documentLimits, isUnreadable, megabytes, UnreadableDocument } from "../documents/source-document.ts";
import { endingOf, join } from "./address.ts";
import type { FileHost } from "./file-host.ts";
import { findInside, leadsOut } from "./paths.ts";

/** A document of the folder; `file` is its path from there, and the text is made ready for quotations when it is first needed. */
export interface TextAtHand {
  readonly file: string;
  readonly document: ReadDocument;
  readonly text: SourceText;
}

/** The documents of a folder as the texts of sources; each is read when it is first needed. */
export interface SourceTexts {
  /**
   * The texts of the source that is cited by a key: the files that `sources.yaml` lists for it, else those called like
   * the key, else those that say of themselves that they are this source, where it is known.
   */
  readonly textsOf: (key: string, source: Source | undefined) => Promise<readonly TextAtHand[]>;
  readonly all: () => Promise<readonly TextAtHand[]>;
}

export interface TextsSurroundings {
  readonly files: FileHost;
  readonly readDocument: DocumentReader;
  /** Told once of each file, by its path from the folder, that is needed and cannot be read. */
  readonly complain: (file: string, problem: string) => void;
  /** Links must not lead out of this folder; without it they may lead anywhere. */
  readonly limit?: string;
  /** Texts that are ready, by the hash of their documents; they are kept from one opening of the folder to the next. */
  readonly ready?: Map<string, SourceText>;
}

const listName = "sources.yaml";

/** What a folder of texts may hold at most; the rest counts as absent. */
const most = { depth: 6, files: 1000 };

export function openSourceTexts(folder: string, around: TextsSurroundings): SourceTexts {
  const ready = around.ready ?? new Map<string, SourceText>();
  const known = new Map<string, Promise<TextAtHand | undefined>>();
  let listing: Promise<readonly string[]> | undefined;
  let list: Promise<ReadonlyMap<string, readonly string[]>> | undefined;

  const files = () => {
    listing ??= listDocuments(folder, around);
    return listing;
  };
  const textIn = (file: string): Promise<TextAtHand | undefined> => {
    const text = known.get(file) ?? open(folder, file, around, ready);
    known.set(file, text);
    return text;
  };
  const textsIn = async (wanted: readonly string[]): Promise<TextAtHand[]> => {
    const texts: TextAtHand[] = [];
    for (const file of wanted) {
      const text = await textIn(file);
      if (text) texts.push(text);
    }
    return texts;
  };
  const find = async (key: string, source: Source | undefined): Promise<readonly TextAtHand[]> => {
    list ??= readList(folder, around);
    const named = (await list).get(key) ?? (await files()).filter((file) => isNamedFor(key, file));
    if (named.length > 0 || !source) return textsIn(named);
    return (await textsIn(await files())).filter(({ document }) => isTextOf(source, document));
  };
  /** By key and by source: memos with other bibliographies may mean another source by the same key. */
  const found = new Map<string, Map<Source | undefined, ReturnType<typeof find>>>();
  return {
    textsOf: (key, source) => {
      const bySource = found.get(key) ?? new Map<Source | undefined, ReturnType<typeof find>>();
      found.set(key, bySource);
      const texts = bySource.get(source) ?? find(key, source);
      bySource.set(source, texts);
      return texts;
    },
    all: async () => textsIn(await files()),
  };
}

/** By their paths from the folder, in order. Leaves out what begins with a dot, and enters no link to a folder. */
async function listDocuments(folder: string, { files, limit }: TextsSurroundings): Promise<string[]> {
  const found: string[] = [];
  const visit = async (path: string, depth: number): Promise<void> => {
    const at = path === "" ? folder : join(folder, path);
    for (const { name, kind } of (await files.list(at).catch(() => undefined)) ?? []) {
      const inner = path === "" ? name : `${path}/${name}`;
      if (name.startsWith(".") || name === "node_modules") continue;
      if (kind === "folder" && depth < most.depth) await visit(inner, depth + 1);
      const address = join(folder, inner);
      if ((kind !== "file" && kind !== "link") || !documentEndings.includes(endingOf(address))) continue;
      if (kind === "link" && !(await mayFollow(address, files, limit))) continue;
      if (found.length < most.files) found.push(inner);
    }
  };
  await visit("", 0);
  return found.sort();
}

async function mayFollow(address: string, files: FileHost, limit: string | undefined): Promise<boolean> {
  const look = (at: string) => files.look(at).catch(() => undefined);
  const facts = await look(address);
  return facts?.kind === "file" && (limit === undefined || !(await leadsOut(facts, limit, look)));
}

async function readList(
  folder: string,
  { files, complain }: TextsSurroundings,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const address = join(folder, listName);
  try {
    if (!(await files.look(address))) return new Map();
    const text = new TextDecoder().decode(await files.read(address));
    const { readSourceList } = await import("../documents/match/source-list.ts");
    return readSourceList(text);
  } catch (error) {
    complain(listName, error instanceof Error ? error.message : String(error));
    return new Map();
  }
}

async function open(
  folder: string,
  file: string,
  around: TextsSurroundings,
  ready: Map<string, SourceText>,
): Promise<TextAtHand | undefined> {
  try {
    const document = await around.readDocument(file, await readBytes(folder, file, around));
    return {
      file,
      document,
      get text() {
        const text = ready.get(document.sha256) ?? createSourceText(document.text);
        ready.set(document.sha256, text);
        return text;
      },
    };
  } catch (error) {
    // Whatever a file does to its reader, the other files are read.
    around.complain(file, isUnreadable(error) ? error.message : `cannot be read (${String(error)})`);
    return undefined;
  }
}

async function readBytes(
  folder: string,
  file: string,
  { files, limit }: TextsSurroundings,
): Promise<Uint8Array> {
  const led = await findInside(file, folder, limit, "file", files.look);
  if ("problem" in led) throw new UnreadableDocument(led.problem);
  const facts = await files.look(led.address);
  if (facts && facts.size > documentLimits.bytes)
    throw new UnreadableDocument(
      `has ${megabytes(facts.size)}; Opinio reads documents of up to ${megabytes(documentLimits.bytes)}`,
    );
  return files.read(led.address);
}
