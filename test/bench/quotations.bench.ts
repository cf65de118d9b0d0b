import { createSourceText } from "../../server/src/citations/quotations/source-text.ts";
import { type Verdict, verifyQuotation } from "../../server/src/citations/quotations/verify-quotation.ts";

/**
 * How fast quotations are checked: `node test/bench/quotations.bench.ts [ROUNDS]` reads a source of a megabyte, set
 * in lines and pages as a PDF is, and checks 200 quotations from it, half of them altered, an eighth with ellipses.
 * Each round is cold: it reads and indexes the source anew. Over two seconds is a regression.
 */
const rounds = Number(process.argv[2] ?? 9);
const random = createRandom(1986);
const source = writeSource(1_000_000);
const quotations = Array.from({ length: 200 }, (_, i) => quote(source, i));
const reading: number[] = [];
const checking: number[] = [];
let verdicts = new Map<Verdict, number>();
for (let round = 0; round < rounds; round++) {
  const start = performance.now();
  const text = createSourceText(source);
  const read = performance.now();
  verdicts = new Map();
  for (const quotation of quotations) {
    const { verdict } = verifyQuotation(quotation, text);
    verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);
  }
  reading.push(read - start);
  checking.push(performance.now() - read);
}
const total = reading.map((time, i) => time + (checking[i] ?? 0));
console.log(
  `${(source.length / 1e6).toFixed(2)} MB, ${quotations.length} quotations:`,
  Object.fromEntries(verdicts),
);
console.log(`first round ${total[0]?.toFixed(0)} ms`);
for (const [name, times] of Object.entries({ reading, checking, total }))
  console.log(
    `${name.padEnd(8)} median ${median(times).toFixed(0)} ms, worst ${Math.max(...times).toFixed(0)} ms`,
  );

/** Every eighth has an ellipsis, every second one word changed, put in or left out, the others typography alone. */
function quote(text: string, i: number): string {
  const words = text
    .slice(random(text.length - 2000))
    .split(/\s+/)
    .slice(1, 12 + random(60));
  const at = 3 + random(words.length - 6);
  if (i % 8 === 0) words.splice(at, 3, "…");
  if (i % 2 === 1) {
    if (i % 3 === 0) words.splice(at, 1, "fabricated");
    else if (i % 3 === 1) words.splice(at, 0, "not");
    else words.splice(at, 2);
  }
  return words.join(" ").replaceAll("'", "’");
}

/** Sentences of some 20,000 made-up words, the frequent ones often, in lines of 80 and pages of 45 lines. */
function writeSource(length: number): string {
  const syllables = "ba co di fer gu la men no per qui ra sta tion ver za pre con lim ter sol".split(" ");
  const common = "the of to in and that a is by for not which on be as it State shall may with".split(" ");
  const rare = Array.from({ length: 20_000 }, () =>
    Array.from({ length: 2 + random(3) }, () => syllables[random(syllables.length)]).join(""),
  );
  const lines: string[] = [];
  let line = "";
  let size = 0;
  let left = 8;
  while (size < length) {
    const pool = random(100) < 45 ? common : rare;
    // The square of a random share makes low numbers frequent, as words are in a text.
    const share = random(10_000) / 10_000;
    const end = --left === 0 ? ". " : random(14) === 0 ? ", " : " ";
    if (left === 0) left = 8 + random(30);
    line += `${pool[Math.floor(share * share * pool.length)]}${end}`;
    if (line.length < 80) continue;
    lines.push(line.trimEnd(), ...(lines.length % 45 === 44 ? [`${lines.length}`, "\f"] : []));
    size += line.length;
    line = "";
  }
  return lines.join("\n");
}

/** Whole numbers below a bound, the same in every run (xorshift). */
function createRandom(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % bound;
  };
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[times.length >> 1] ?? Number.NaN;
}
