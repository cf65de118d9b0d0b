import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseMemo } from "../../server/src/memo/parse.ts";
import { createTermFinder } from "../../server/src/reading/find-terms.ts";
import { doctrine } from "../support/doctrine.ts";

/**
 * How fast terms are found: `node test/bench/terms.bench.ts [MEMO]` prints megabytes of the memo a second, the
 * parse apart. Without a memo it takes the examples, repeated to a megabyte. The best of 25 rounds is the machine
 * left alone, the median the machine as it is.
 */
const text = process.argv[2] ? readFileSync(process.argv[2], "utf8") : longMemo(1_000_000);
const memo = parseMemo(text);
const findTerms = createTermFinder(doctrine);
const times: number[] = [];
let uses = 0;
for (let round = 0; round < 25; round++) {
  const start = performance.now();
  uses = findTerms(memo).length;
  times.push(performance.now() - start);
}
const [best = Number.NaN] = times.sort((a, b) => a - b);
const median = times[12] ?? Number.NaN;
const prose = memo.runs.reduce((sum, run) => sum + run.prose.text.length, 0);
const rate = (time: number) =>
  `${time.toFixed(1)} ms, ${(text.length / time / 1e3).toFixed(0)} MB/s of memo, ${(prose / time / 1e3).toFixed(0)} of prose`;
console.log(`${uses} terms in ${(text.length / 1e6).toFixed(2)} MB`);
console.log(`best   ${rate(best)}`);
console.log(`median ${rate(median)}`);

function longMemo(length: number): string {
  const folder = path.resolve(import.meta.dirname, "../../examples");
  const memos = globSync("*.md", { cwd: folder }).map((file) =>
    readFileSync(path.join(folder, file), "utf8"),
  );
  const one = memos.join("\n\n");
  return `${one}\n\n`.repeat(Math.ceil(length / one.length));
}
