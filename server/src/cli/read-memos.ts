import { defuse } from "./columns.ts";
import { type Found, findMemos, standardInput } from "./find-memos.ts";
import { readMemoFile, readStandardInput } from "./read-memo-file.ts";

/** A memo that a command looks at: what came of it, or why nothing did. */
export type Outcome<Result> =
  | { readonly file: string; readonly result: Result }
  | { readonly file: string; readonly problem: string };

/**
 * Reads each memo in turn and works on it. A path that cannot be read, or a memo on which the work fails, is a
 * problem of its own; the others go on.
 */
export async function workOnMemos<Result>(
  { paths, stdinFilename }: { readonly paths: readonly string[]; readonly stdinFilename?: string },
  input: () => AsyncIterable<Uint8Array>,
  work: (file: string, text: string) => Promise<Result>,
): Promise<Outcome<Result>[]> {
  const outcomes: Outcome<Result>[] = [];
  for (const found of findMemos(paths)) {
    const file = found.file === standardInput ? (stdinFilename ?? standardInput) : found.file;
    outcomes.push(await workOn(found, file, input, work));
  }
  return outcomes;
}

/** `file` is the memo's name in the output. */
export async function workOn<Result>(
  found: Omit<Found, "place">,
  file: string,
  input: () => AsyncIterable<Uint8Array>,
  work: (file: string, text: string) => Promise<Result>,
): Promise<Outcome<Result>> {
  if (found.problem !== undefined) return { file, problem: found.problem };
  const memo = found.file === standardInput ? await readStandardInput(input()) : readMemoFile(found.file);
  if ("problem" in memo) return { file, problem: memo.problem };
  try {
    return { file, result: await work(file, memo.text) };
  } catch (error) {
    return { file, problem: describeDefect(error) };
  }
}

/** A defect of the program in one line: it should reach those who can mend it, not frighten who cannot. */
export function describeDefect(error: unknown): string {
  const words = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return `met a defect of Opinio (${defuse(words)}); please report it`;
}

/** The results in order. Complains, one line each, about what could not be read. */
export function sortOut<Result>(
  outcomes: readonly Outcome<Result>[],
  complain: (line: string) => void,
): { readonly results: Result[]; readonly problems: string[] } {
  const problems = outcomes.flatMap((one) =>
    "problem" in one ? [`${nameOf(one.file)} ${one.problem}`] : [],
  );
  for (const problem of problems) complain(problem);
  return { results: outcomes.flatMap((one) => ("result" in one ? [one.result] : [])), problems };
}

/** The name of a memo at the beginning of a line about it. */
export function nameOf(file: string): string {
  if (file === standardInput) return "standard input";
  return file.trim() === "" ? `the path "${file}"` : defuse(file);
}
