import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Duel } from "../measures/duel.ts";
import type { Sample } from "../measures/sample.ts";

/** What was measured of one server with memos of one size. */
export interface Row {
  readonly name: string;
  readonly does: string;
  readonly size: string;
  /** The run that measured it: rows of different runs are not compared. */
  readonly run: string;
  /** One of each round. */
  readonly samples: readonly Sample[];
  /** Of ours: beside the floor, and beside the bare parser; one of each round. */
  readonly duels?: { readonly keys: readonly Duel[]; readonly wholeChecks: readonly Duel[] };
  /** Megabytes of a server at rest with one open memo. */
  readonly atRest: readonly number[];
  /** Why there are no samples. */
  readonly failed?: string;
}

export interface Run {
  readonly date: string;
  readonly machine: string;
  /** Programs that wanted a core, on average of a minute, before the run and at its end. */
  readonly load: readonly [before: number, after: number];
}

export interface Results {
  readonly runs: Readonly<Record<string, Run>>;
  readonly rows: readonly Row[];
}

export const resultsFile = join(import.meta.dirname, "latest.json");

/** The results of earlier runs, or none. */
export function readResults(): Results {
  return existsSync(resultsFile) ? JSON.parse(readFileSync(resultsFile, "utf8")) : { runs: {}, rows: [] };
}

/** Lays new rows over the old ones and forgets runs of which nothing is left. */
export function mergeResults(old: Results, id: string, run: Run, rows: readonly Row[]): Results {
  const isNew = ({ name, size }: Row) => rows.some((row) => row.name === name && row.size === size);
  const kept = old.rows.filter((row) => !isNew(row));
  const runs = Object.entries(old.runs).filter(([name]) => kept.some((row) => row.run === name));
  return { runs: { ...Object.fromEntries(runs), [id]: run }, rows: [...kept, ...rows] };
}

/** Keeps every sample, to the hundredth of a millisecond. */
export function writeResults(results: Results): void {
  mkdirSync(dirname(resultsFile), { recursive: true });
  const rounded = (_: string, value: unknown) =>
    typeof value === "number" ? Math.round(value * 100) / 100 : value;
  writeFileSync(resultsFile, `${JSON.stringify(results, rounded, 1)}\n`);
}
