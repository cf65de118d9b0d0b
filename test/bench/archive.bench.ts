import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import path from "node:path";
import { cli } from "../support/command-line.ts";
import { createRandom } from "./memos/random.ts";
import { writeMemo } from "./memos/write-memo.ts";
import { describeMachine } from "./results/machine.ts";

/**
 * How long the built command line takes for an archive of memos of 2 to 10 KB, with one thread and with more, and how
 * much memory for all of it and for a tenth: `node test/bench/archive.bench.ts [MEMOS]`, after a build. Memory that
 * grows with the number of memos is a regression, and so are two threads that take over 70% of one's time.
 */
const memos = Number(process.argv[2] ?? 10_000);
const folder = mkdtempSync(path.join(tmpdir(), "opinio-bench-"));
try {
  const bytes = writeArchive(folder, memos);
  console.log(`${memos} memos, ${(bytes / 1e6).toFixed(1)} MB; ${describeMachine()}`);
  const more = availableParallelism();
  await measure("a tenth", more, "--shard", "1/10");
  await measure("all", 1);
  if (more > 1) await measure("all", more);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** In a folder for each year and matter. Returns how many bytes were written. */
function writeArchive(folder: string, memos: number): number {
  const random = createRandom(7);
  let bytes = 0;
  for (let i = 0; i < memos; i++) {
    const matter = path.join(folder, `${2015 + (i % 10)}`, `matter ${Math.floor(i / 10) % 100}`);
    mkdirSync(matter, { recursive: true });
    const memo = writeMemo(random.between(2000, 10_000), i);
    bytes += Buffer.byteLength(memo);
    writeFileSync(path.join(matter, `memo-${i}.md`), memo);
  }
  return bytes;
}

async function measure(what: string, threads: number, ...words: string[]): Promise<void> {
  const command = [cli, "check", folder, "--format", "jsonl", "--threads", String(threads), ...words];
  const start = performance.now();
  const run = spawn(process.execPath, command, { stdio: ["ignore", "pipe", "inherit"] });
  let done = 0;
  run.stdout.on("data", (chunk: Buffer) => {
    for (const byte of chunk) if (byte === 0x0a) done++;
  });
  let usage = { seconds: 0, megabytes: 0 };
  const watch = setInterval(() => {
    const now = usageOf(run.pid);
    if (now) usage = now;
  }, 50);
  const status = await new Promise((resolve) => run.on("close", resolve));
  clearInterval(watch);
  if (status !== 1) throw new Error(`the check ended with ${status}`);
  const seconds = (performance.now() - start) / 1000;
  console.log(
    `${what}, ${threads} thread${threads === 1 ? "" : "s"}: ${done} memos in ${seconds.toFixed(1)} s, ` +
      `${(done / seconds).toFixed(0)} a second; ${usage.seconds.toFixed(1)} s of processor time, ` +
      `at most ${usage.megabytes.toFixed(0)} MB; machine load ${loadavg()[0]?.toFixed(1)}`,
  );
}

/** Processor time and the most memory so far, where the system tells it. */
function usageOf(pid: number | undefined): { seconds: number; megabytes: number } | undefined {
  try {
    const [, most] = /VmHWM:\s*(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
    if (most === undefined) return undefined;
    const [user, system] =
      readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ").slice(11, 13) ?? [];
    return { seconds: (Number(user) + Number(system)) / 100, megabytes: Number(most) / 1000 };
  } catch {
    return undefined;
  }
}
