import path from "node:path";
import type { Library } from "../citations/library.ts";
import type { Source } from "../doctrine/doctrine.ts";
import type { Problem } from "../doctrine/problem.ts";
import type { DocumentReader } from "../documents/read-document.ts";
import { isUnreadable } from "../documents/source-document.ts";
import { foldersAbove, isInside, nameOf, parentOf } from "../library/address.ts";
import { configNames } from "../library/configs.ts";
import { createLibraries, type Holding } from "../library/libraries.ts";
import type { Personal } from "../library/plan.ts";
import type { MemoPlace } from "../library/surroundings.ts";
import type { Checked } from "../review/check.ts";
import type { Law } from "../review/law.ts";
import { addressOf, filesHere, pathOf } from "./read-files.ts";
import { WrongUsage } from "./wrong-usage.ts";

/** What memos can cite; every bibliography is read once. */
export interface LibraryFinder {
  /** Checks a memo by a law, and by what its team has agreed on. */
  readonly checkBy: (law: Law, file: string, text: string) => Promise<Checked>;
  /** What a memo can cite, and what its team has agreed on. */
  readonly holdingFor: (file: string, text: string, builtIn: readonly Source[]) => Promise<Holding>;
  /** What is wrong with configurations, one line each; they were left out, or a part of them. */
  readonly configProblems: () => readonly string[];
  /** What was left out of bibliographies and of texts of sources, one line each. */
  readonly libraryNotes: () => readonly string[];
}

/** Memos after which bibliographies are forgotten that none of them but the last has used. */
const mostMemos = 100;

/** `only` are bibliographies that count instead of all others. Rejects with WrongUsage where one cannot be read. */
export async function findLibraries(
  readDocument: DocumentReader,
  only: readonly string[] | undefined,
): Promise<LibraryFinder> {
  const wrong = new Map<string, readonly Problem[]>();
  const personal: Personal = only ? { instead: await Promise.all(only.map(readable)) } : {};
  const libraries = createLibraries({
    files: filesHere,
    readDocument,
    openText: () => undefined,
    placeOf,
    display: (address) => shorten(pathOf(address)),
    pace: () => ({ pause: () => undefined, end: () => {} }),
    patience: (work) => work,
    publish: (address, _, problems) => {
      if (problems.length > 0) wrong.set(address, problems);
    },
    notify: () => {},
    use: () => {},
    changed: () => {},
  });
  const holdingFor: LibraryFinder["holdingFor"] = (file, text, builtIn) =>
    libraries.forMemo({ address: addressOf(file), text }, builtIn, personal);

  let memos = 0;
  let last: string | undefined;
  /** Forgets the memo before, so that what this one uses stays for the next. */
  const forgetBefore = (memo: string): void => {
    memos++;
    if (last !== undefined && last !== memo) libraries.release(last, memos % mostMemos > 0);
    last = memo;
  };
  /** Texts of sources are read when they are first asked for: then the memo is checked again. */
  const checkBy: LibraryFinder["checkBy"] = async (law, file, text) => {
    let made: { readonly library: Library; readonly checked: Checked } | undefined;
    for (;;) {
      const { library, config } = await holdingFor(file, text, law.doctrine.sources);
      if (made?.library === library) break;
      made = {
        library,
        checked: law.check(text, { library, ...(config && { severities: config.severities }) }),
      };
      await libraries.textsRead();
    }
    forgetBefore(addressOf(file));
    return made.checked;
  };

  const linesOf = (isOf: (address: string) => boolean): string[] =>
    [...wrong]
      .filter(([address]) => isOf(address))
      .flatMap(([address, problems]) => listProblems(address, problems));
  return {
    checkBy,
    holdingFor,
    configProblems: () => linesOf(isConfig),
    libraryNotes: () => linesOf((address) => !isConfig(address)),
  };
}

function isConfig(address: string): boolean {
  return configNames.includes(nameOf(address));
}

/** A file that is no bibliography at all could make a hundred lines; these show it. */
const mostLines = 5;

function listProblems(address: string, problems: readonly Problem[]): string[] {
  const file = shorten(pathOf(address));
  const lines = problems
    .slice(0, mostLines)
    .map(({ line, column, message }) => `${file}:${line}:${column}: ${message}`);
  return problems.length > mostLines ? [...lines, `${file}: and ${problems.length - mostLines} more`] : lines;
}

/** What is open is the current folder: a memo in it may be told by all that lies there. */
function placeOf(memo: string): MemoPlace {
  const here = addressOf(".");
  const place = { own: parentOf(memo), folders: foldersAbove(memo, []) };
  return isInside(memo, here) ? { ...place, root: here } : place;
}

async function readable(file: string): Promise<string> {
  const address = addressOf(file);
  try {
    await filesHere.read(address, 1);
    return address;
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    throw new WrongUsage(`the bibliography ${file} ${error.message}`);
  }
}

function shorten(file: string): string {
  const relative = path.relative(process.cwd(), file);
  return relative.length < file.length ? relative : file;
}
