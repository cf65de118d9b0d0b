import { createSourceText, type SourceText } from "../citations/quotations/source-text.ts";
import type { Source } from "../doctrine/doctrine.ts";
import type { Problem } from "../doctrine/problem.ts";
import { join } from "./address.ts";
import { openSourceTexts, type SourceTexts } from "./source-texts.ts";
import type { Surroundings } from "./surroundings.ts";

/** The texts of sources in one folder, as far as they have been asked for. */
export interface TextFolder {
  /** The text where it is at hand; the first question has it read, and it is there later. */
  readonly textOf: (key: string, source: Source | undefined) => SourceText | undefined;
  /** Another number when a text has come, gone or changed. */
  readonly version: () => number;
  /** Fulfilled when all that was asked for has been read. */
  readonly settled: () => Promise<unknown>;
  /** Reads anew what was asked for; until then everything stays. */
  readonly reload: () => void;
}

/** The folders of texts that memos use; nothing in them may lead out of `limit`. */
export function createTextShelf(
  around: Surroundings,
  report: (address: string, text: string, problems: readonly Problem[]) => void,
) {
  const folders = new Map<string, TextFolder>();
  return {
    get: (address: string, limit: string): TextFolder => {
      let folder = folders.get(address);
      if (!folder) {
        folder = openFolder(address, limit, around, report);
        folders.set(address, folder);
        around.use(address, "folder");
      }
      return folder;
    },
    folders,
  };
}

interface Asked {
  text: SourceText | undefined;
  reading: Promise<void>;
}

function openFolder(
  address: string,
  limit: string,
  around: Surroundings,
  report: (address: string, text: string, problems: readonly Problem[]) => void,
): TextFolder {
  const { files, readDocument, display, changed } = around;
  const ready = new Map<string, SourceText>();
  const complained = new Set<string>();
  const complain = (file: string, message: string) => {
    const at = join(address, file);
    complained.add(at);
    const start = { line: 1, column: 1, span: { start: 0, end: 0 } };
    report(at, "", [{ ...start, path: display(at), message: `the text of a source ${message}` }]);
  };
  const open = () => openSourceTexts(address, { files, readDocument, complain, limit, ready });
  let texts: SourceTexts = open();
  /** By key and by source: memos with other bibliographies may mean another source by the same key. */
  let asked = new Map<string, Map<Source | undefined, Asked>>();
  let before = asked;
  let version = 0;

  const read = async (key: string, source: Source | undefined, entry: Asked): Promise<void> => {
    const from = texts;
    const found = await from.textsOf(key, source);
    const text = joined(found.map((one) => one.text));
    if (from !== texts || text?.text === entry.text?.text) return;
    entry.text = text;
    version++;
    changed();
  };
  return {
    textOf: (key, source) => {
      const bySource = asked.get(key) ?? new Map<Source | undefined, Asked>();
      asked.set(key, bySource);
      let entry = bySource.get(source);
      if (!entry) {
        entry = { text: before.get(key)?.get(source)?.text, reading: Promise.resolve() };
        bySource.set(source, entry);
        entry.reading = read(key, source, entry);
      }
      return entry.text;
    },
    version: () => version,
    settled: () =>
      Promise.all(
        [...asked.values()].flatMap((bySource) => [...bySource.values()].map((one) => one.reading)),
      ),
    reload: () => {
      for (const at of complained) report(at, "", []);
      complained.clear();
      [before, asked] = [asked, new Map()];
      texts = open();
      version++;
      changed();
    },
  };
}

/** Several files may hold one source, a volume each: what is quoted stands in one of them. */
function joined(texts: readonly SourceText[]): SourceText | undefined {
  const [only] = texts;
  return texts.length < 2 ? only : createSourceText(texts.map(({ text }) => text).join("\f"));
}
