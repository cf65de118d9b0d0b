import { readFileSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { generateLibrary } from "../bibliography/generate.ts";
import { folderWith } from "../support/command-line.ts";
import { addressIn, openLibrary, watches } from "../support/library-client.ts";

/**
 * How long a memo with a large bibliography waits, and how long the server is deaf meanwhile:
 * `node test/bench/library.bench.ts [ENTRIES]`. The server is the built one. Deafness is how much longer than usual a
 * question takes that is answered at once, asked again and again while the bibliography is read.
 */
const entries = Number(process.argv[2] ?? 20_000);
const ends: (() => unknown)[] = [];
const t = { after: (end: () => unknown) => void ends.unshift(end) };
const text = generateLibrary(entries);
const memo = (cited: string) => `---\nbibliography: refs.bib\n---\n\nLeaks harm [@article0; @${cited}].\n`;
console.log(`${entries} entries, ${(text.length / 1e6).toFixed(1)} million characters`);

for (const asks of [false, true, true]) {
  const folder = folderWith(t, { "refs.bib": text });
  const client = await openLibrary(t, folder, {
    capabilities: { ...watches, window: { workDoneProgress: true } },
    answers: { "window/workDoneProgress/create": () => null },
  });
  const ask = async () => {
    const start = performance.now();
    await client.connection.sendRequest("opinio/status");
    return performance.now() - start;
  };
  await client.says(await client.open("The leak violated the principle of non-intervention."), /./);
  const before = usage(client.process.pid);
  const usual = Math.min(await ask(), await ask(), await ask());

  const start = performance.now();
  const uri = await client.open(memo("nobody1999"), addressIn(folder, "memo.md"));
  let done = 0;
  void client
    .shown(uri, (found) => found.length > 0)
    .then(() => {
      done = performance.now() - start;
    });
  const waits: number[] = [];
  while (done === 0) {
    if (asks) waits.push((await ask()) - usual);
    await setTimeout(asks ? 1 : 20);
  }
  const after = usage(client.process.pid);
  waits.sort((a, b) => a - b);
  const at = (share: number) => (waits[Math.ceil(waits.length * share) - 1] ?? 0).toFixed(1);
  console.log(
    `from opening to findings ${done.toFixed(0)} ms (${(after.busy - before.busy).toFixed(0)} ms of work, all threads); ` +
      (asks ? `deaf: median ${at(0.5)} ms, 99th percentile ${at(0.99)} ms, longest ${at(1)} ms; ` : "") +
      `memory ${before.memory} → ${after.memory} MB`,
  );

  const second = performance.now();
  const other = await client.open(memo("nobody2000"), addressIn(folder, "other.md"));
  await client.shown(other, (found) => found.some(({ message }) => String(message).includes("nobody2000")));
  console.log(`  a second memo with it: ${(performance.now() - second).toFixed(0)} ms`);
  const change = performance.now();
  await client.edit({ "refs.bib": text.replace("article0,", "nobody1999,") });
  await client.shown(uri, (found) => found.some(({ message }) => String(message).includes("“article0”")));
  console.log(`  a change of the file: ${(performance.now() - change).toFixed(0)} ms until it shows`);
}
for (const end of ends) await end();

/** Of a process, as Linux tells it. */
function usage(pid: number | undefined): { busy: number; memory: number } {
  const [, times = ""] = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ");
  const fields = times.split(" ");
  const memory = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? "0";
  return { busy: (Number(fields[11]) + Number(fields[12])) * 10, memory: Math.round(Number(memory) / 1000) };
}
