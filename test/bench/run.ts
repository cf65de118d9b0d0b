import { mkdtempSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { type Contender, contendersIn, floor, ours, parser } from "./contenders.ts";
import { measureAll } from "./measure-all.ts";
import { type Options, readOptions, usage } from "./options.ts";
import { preparePeers } from "./peers/prepare.ts";
import { checkBounds } from "./results/bounds.ts";
import { describeMachine } from "./results/machine.ts";
import { publish } from "./results/publish.ts";
import { mergeResults, type Results, readResults, resultsFile, writeResults } from "./results/results.ts";
import { boundsTable, sizeTable } from "./results/tables.ts";
import { sizesFor } from "./sizes.ts";

/**
 * `npm run bench`: our built server beside others on the same memos. Every round starts each server anew, opens, types,
 * points and measures; figures are medians of the rounds. [RESULTS.md](RESULTS.md) is what came of it.
 */
async function run(options: Options): Promise<void> {
  const peers = preparePeers();
  const all = contendersIn(peers, options.server);
  const yardsticks = new Set(all.filter(({ isYardstick }) => isYardstick).map(({ name }) => name));
  if (options.publish) return publish(readResults(), yardsticks);
  const results = await measure(options, peers, choose(all, options.only));
  for (const { name } of sizesFor(options.quick))
    console.log(`\n${name}; in brackets how many times ours\n\n${sizeTable(results, name)}`);
  if (!options.quick) console.log(`\nEvery sample: ${resultsFile}`);
  console.log(`\n${boundsTable(checkBounds(results, yardsticks))}`);
}

/** What is measured alone is kept with what earlier runs have left; a quick run is looked at and forgotten. */
async function measure(options: Options, peers: string, contenders: readonly Contender[]): Promise<Results> {
  const workspace = mkdtempSync(join(tmpdir(), "opinio-bench-"));
  process.once("exit", () => rmSync(workspace, { recursive: true, force: true }));
  const [date, before] = [new Date().toISOString(), loadavg()[0] ?? 0];
  const progress = (words: string) => process.stderr.write(`${words}\n`);
  const race = { contenders, sizes: sizesFor(options.quick), rounds: options.rounds, run: date, progress };
  let results: Results = options.quick ? { runs: {}, rows: [] } : readResults();
  for await (const rows of measureAll({ peers, workspace }, race)) {
    const now = { date, machine: describeMachine(), load: [before, loadavg()[0] ?? 0] as const };
    results = mergeResults(results, date, now, rows);
    if (!options.quick) writeResults(results);
  }
  return results;
}

/** Ours alone would say little: what it is bound to is always with it. */
function choose(all: readonly Contender[], only: readonly string[]): Contender[] {
  const wanted = new Set([...only, ...(only.includes(ours) ? [floor, parser] : [])]);
  return all.filter(({ name }) => !only.length || wanted.has(name));
}

function readArguments(): Options | undefined {
  try {
    return readOptions(
      process.argv.slice(2),
      contendersIn("").map(({ name }) => name),
    );
  } catch (error) {
    console.error(`bench: ${error instanceof Error ? error.message : error}\n\n${usage}`);
    process.exitCode = 2;
  }
}

const options = readArguments();
if (options) await run(options);
