import { statSync } from "node:fs";
import path from "node:path";
import { createSourceText, type SourceText } from "../citations/quotations/source-text.ts";
import type { Source } from "../doctrine/doctrine.ts";
import { isNamedFor, isTextOf } from "../documents/match/match-source.ts";
import { readSourceList, type SourceList } from "../documents/match/source-list.ts";
import type { DocumentReader, ReadDocument } from "../documents/read-document.ts";
import { isUnreadable } from "../documents/source-document.ts";
import { WrongUsage } from "./arguments.ts";
import { listDocuments } from "./list-documents.ts";
import { describeFileError } from "./read-memo-file.ts";
import { readSourceFile } from "./read-source-file.ts";

/** A document of the folder, ready for quotations; `file` is its path from the folder. */
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
  /** What could not be read of what was needed, one line each. */
  readonly problems: () => readonly string[];
}

const listName = "sources.yaml";

/** Throws WrongUsage where there is no such folder or its list cannot be read. */
export function openSourceTexts(folder: string, read: DocumentReader): SourceTexts {
  const files = list(folder);
  const listed = readList(folder);
  const problems: string[] = [];
  const known = new Map<string, Promise<TextAtHand | undefined>>();
  const textIn = (file: string): Promise<TextAtHand | undefined> => {
    const text = known.get(file) ?? open(folder, file, read, problems);
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
    const named = listed.get(key) ?? files.filter((file) => isNamedFor(key, file));
    if (named.length > 0 || !source) return textsIn(named);
    return (await textsIn(files)).filter(({ document }) => isTextOf(source, document));
  };
  const found = new Map<string, Promise<readonly TextAtHand[]>>();
  return {
    textsOf: (key, source) => {
      const texts = found.get(key) ?? find(key, source);
      found.set(key, texts);
      return texts;
    },
    all: () => textsIn(files),
    problems: () => problems,
  };
}

function list(folder: string): string[] {
  if (statSync(folder, { throwIfNoEntry: false })?.isFile())
    throw new WrongUsage(`the folder of sources ${folder} is a file; name the folder that it lies in`);
  try {
    return listDocuments(folder);
  } catch (error) {
    throw new WrongUsage(`the folder of sources ${folder} ${describeFileError(error)}`);
  }
}

function readList(folder: string): SourceList {
  const file = path.join(folder, listName);
  const found = readSourceFile(file);
  if ("problem" in found) {
    if (found.problem === "does not exist") return new Map();
    throw new WrongUsage(`${file} ${found.problem}`);
  }
  try {
    return readSourceList(new TextDecoder().decode(found.bytes));
  } catch (error) {
    throw new WrongUsage(`${file} ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function open(
  folder: string,
  file: string,
  read: DocumentReader,
  problems: string[],
): Promise<TextAtHand | undefined> {
  const place = path.join(folder, file);
  const found = readSourceFile(place);
  if ("problem" in found) return void problems.push(`${place} ${found.problem}`);
  try {
    const document = await read(path.basename(file), found.bytes);
    return { file, document, text: createSourceText(document.text) };
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    return void problems.push(`${place} ${error.message}`);
  }
}
