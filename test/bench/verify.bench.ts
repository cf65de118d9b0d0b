import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { opinio } from "../support/command-line.ts";

/**
 * How long the built command line takes to verify 200 quotations, a third of them altered, in a source of a megabyte:
 * `node test/bench/verify.bench.ts [RUNS]`, after a build. Over two seconds is a regression.
 */
const runs = Number(process.argv[2] ?? 5);
const words =
  "the of to in and that a State may not which by consent force norm coercion restraint breach".split(" ");
const folder = mkdtempSync(path.join(tmpdir(), "opinio-bench-"));
try {
  const sentences = writeSentences(1_000_000);
  writeFileSync(path.join(folder, "doe2018.txt"), sentences.join("\n"));
  const quotations = Array.from({ length: 200 }, (_, i) => {
    const sentence = sentences[Math.floor((i * sentences.length) / 200)] ?? "";
    return i % 3 === 0 ? sentence.replace(/ (\w+)$/, " elsewhere") : sentence;
  });
  const memo = quotations.map((words, i) => `In case ${i} Doe wrote that “${words}” [@doe2018, p. ${i}].`);
  writeFileSync(path.join(folder, "memo.md"), memo.join("\n\n"));
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    const { out } = opinio(folder, ["verify", "memo.md", "--sources", "."]);
    if (!/200 quotations in 1 memo: \d+ exact/.test(out)) throw new Error(out.slice(-300));
    return performance.now() - start;
  });
  times.sort((a, b) => a - b);
  console.log(`median ${times[runs >> 1]?.toFixed(0)} ms, worst ${times.at(-1)?.toFixed(0)} ms`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Made-up sentences of 12 words, each with rare ones among the frequent. */
function writeSentences(length: number): string[] {
  const sentences: string[] = [];
  for (let size = 0, i = 0; size < length; i++) {
    const rare = Array.from({ length: 4 }, (_, j) => `w${(i * 7919 + j * 104_729) % 20_011}`);
    const common = Array.from({ length: 8 }, (_, j) => words[(i * 31 + j * j * 17) % words.length] ?? "");
    const sentence = common.map((word, j) => `${word}${j % 2 === 0 ? ` ${rare[j >> 1]}` : ""}`).join(" ");
    sentences.push(sentence);
    size += sentence.length + 1;
  }
  return sentences;
}
