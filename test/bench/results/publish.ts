import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { checkBounds } from "./bounds.ts";
import type { Results } from "./results.ts";
import { boundsTable, mainColumns, sizeTable, table } from "./tables.ts";

const page = join(import.meta.dirname, "../RESULTS.md");
const readme = join(import.meta.dirname, "../../../README.md");

/** Writes the page of results, and tables between the two marks of the README. */
export function publish(results: Results, yardsticks: ReadonlySet<string>): void {
  const sizes = [...new Set(results.rows.map(({ size }) => size))];
  writeFileSync(page, pageOf(results, sizes, yardsticks));
  const tables = ["100 KB", "1 MB"].map(
    (size) => `A memo of ${size}:\n\n${sizeTable(results, size, mainColumns)}\n\n`,
  );
  const text = readFileSync(readme, "utf8");
  const marked = /(?<=<!-- bench -->\n\n)[\s\S]*?(?=<!-- \/bench -->)/;
  writeFileSync(
    readme,
    text.replace(marked, () => tables.join("")),
  );
}

function pageOf(results: Results, sizes: readonly string[], yardsticks: ReadonlySet<string>): string {
  const does = new Map(results.rows.map((row) => [row.name, row.does]));
  return `# How fast it is

Written by \`npm run bench -- --publish\` from the results of \`npm run bench\`. Every round starts each server, opens a
generated memo, types into it, points at its terms; the servers take turns, and a figure is the median of the rounds.
In brackets stands how many times ours a figure is. Times drift with the machine, which had other work to do as
well; ratios less.

${Object.values(results.runs).map(describeRun).join("\n")}

${table(["Server", "What it does"], [...does])}

- **First diagnostics**: from the start of the process, through \`initialize\` and the opening of the memo, to the first
  report that is complete.
- **Whole check, warm**: another memo of the size, opened in a server that has checked several.
- **Key**: a letter typed at a quarter, the middle and three quarters of the memo, to the diagnostics of the text with it.
- **Work a key**: how long the server's processes kept a core busy for it, whatever else the machine did.
- **Hover**: at terms spread over the memo. **Peak memory**: the most that the server's processes ever had.
- A dash: the server does not do it, or took over a minute for one report.

${sizes.map((size) => `## ${size}\n\n${sizeTable(results, size)}`).join("\n\n")}

## What it must reach

Where the bound is a ratio of times, both servers run side by side and are asked in turn.

${boundsTable(checkBounds(results, yardsticks))}
`;
}

function describeRun({ date, machine, load: [before, after] }: Results["runs"][string]): string {
  const busy = `load ${before.toFixed(1)} before, ${after.toFixed(1)} at the end`;
  return `Measured ${date.slice(0, 10)}: ${machine}; ${busy}.`;
}
