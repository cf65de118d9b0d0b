import { standardInput } from "./find-memos.ts";
import { readShard, type Shard } from "./shard.ts";
import { WrongUsage } from "./wrong-usage.ts";

/** Which memos a command looks at, and how many at a time. */
export interface MemoSelection {
  readonly paths: readonly string[];
  /** The name that standard input gets in the output. */
  readonly stdinFilename?: string;
  /** A file that lists more paths, or `-` for standard input. */
  readonly filesFrom?: string;
  readonly shard?: Shard;
  readonly threads?: number;
  /** How long one memo may take, in seconds. */
  readonly timeLimit?: number;
  /** No progress is shown. */
  readonly quiet?: true;
}

/** The options for it, as `parseArgs` takes them. */
export const selectionOptions = {
  "stdin-filename": { type: "string" },
  "files-from": { type: "string" },
  shard: { type: "string" },
  threads: { type: "string" },
  "time-limit": { type: "string" },
  quiet: { type: "boolean", short: "q" },
} as const;

type Values = Readonly<Record<string, string | boolean | undefined>>;

/** `fallback` are the paths where the user gives none. Throws WrongUsage. */
export function readSelection(
  values: Values,
  positionals: readonly string[],
  fallback: readonly string[],
): MemoSelection {
  const list = values["files-from"];
  const named = readPaths(values, positionals, list === undefined ? fallback : []);
  if (list === standardInput && named.paths.includes(standardInput))
    throw new WrongUsage("--files-from - and the path - are both standard input; give one of them");
  const threads = readNumber("--threads", values.threads, /^\d{1,3}$/, "a number of threads, from 0");
  const timeLimit = readNumber("--time-limit", values["time-limit"], /^\d{1,6}(?:\.\d+)?$/, "seconds");
  if (threads === 0 && timeLimit !== undefined)
    throw new WrongUsage("--time-limit needs a thread that can be ended; leave --threads 0 out");
  return {
    ...named,
    ...(typeof list === "string" && { filesFrom: list }),
    ...(typeof values.shard === "string" && { shard: readShard(values.shard) }),
    ...(threads !== undefined && { threads }),
    ...(timeLimit !== undefined && { timeLimit }),
    ...(values.quiet === true && { quiet: true }),
  };
}

/** The paths alone, for a command that looks at memos one after the other. Throws WrongUsage. */
export function readPaths(
  values: Values,
  positionals: readonly string[],
  fallback: readonly string[],
): Pick<MemoSelection, "paths" | "stdinFilename"> {
  const name = values["stdin-filename"];
  if (typeof name !== "string") return { paths: positionals.length > 0 ? positionals : fallback };
  const paths = positionals.length > 0 ? positionals : [standardInput];
  if (!paths.includes(standardInput))
    throw new WrongUsage("--stdin-filename needs the path -, standard input");
  return { paths, stdinFilename: name };
}

function readNumber(
  option: string,
  value: string | boolean | undefined,
  shape: RegExp,
  wanted: string,
): number | undefined {
  if (typeof value !== "string") return undefined;
  if (!shape.test(value)) throw new WrongUsage(`${option} "${value}": give ${wanted}`);
  return Number(value);
}
