import { createRequire } from "node:module";
import path from "node:path";
import { setImmediate } from "node:timers/promises";
import { type Creator, type Entry, parse } from "@retorquere/bibtex-parser";
import { build } from "esbuild";
import {
  readBibliography,
  readBibliographyInChunks,
} from "../../server/src/citations/bibliography/bibliography.ts";
import { toCsl } from "../../server/src/citations/bibliography/bibtex/to-csl.ts";
import { expectations, libraryText, written } from "../bibliography/compare.ts";
import { generateLibrary } from "../bibliography/generate.ts";

/**
 * Measures the reading of bibliographies beside the libraries that do it: how much of the examples each gets right,
 * how long a generated library takes and blocks, how large each is in a bundle, and whether it brings what can open
 * a connection or start a process. `node test/bench/bibliography.bench.ts [ENTRIES]`
 */
type Item = Readonly<Record<string, unknown>>;

const { plugins } = createRequire(import.meta.url)("@citation-js/core");
createRequire(import.meta.url)("@citation-js/plugin-bibtex");

const readers: readonly { name: string; entry: string; read: (text: string) => Map<string, Item> }[] = [
  {
    name: "ours",
    entry: 'export { readBibliography } from "./server/src/citations/bibliography/bibliography.ts"',
    read: (text) => new Map(readBibliography("library.bib", text).sources.map(({ id, csl }) => [id, csl])),
  },
  {
    name: "@retorquere/bibtex-parser",
    entry: 'export { parse } from "@retorquere/bibtex-parser"',
    read: (text) =>
      new Map(
        parse(text, { english: false, caseProtection: false }).entries.map((entry) => [
          entry.key,
          cslOf(entry),
        ]),
      ),
  },
  {
    name: "@citation-js/plugin-bibtex",
    entry:
      'import { plugins } from "@citation-js/core"; import "@citation-js/plugin-bibtex"; export { plugins }',
    read: (text) => new Map(citationItems(text).map((item) => [String(item.id), item])),
  },
];

/** One entry that it cannot convert makes it throw the whole file away: then each is tried alone. */
function citationItems(text: string): Item[] {
  try {
    return plugins.input.chain(text, { generateGraph: false });
  } catch {
    const strings = text.match(/^@string.*$/gim)?.join("\n") ?? "";
    return text.split(/^(?=@(?!string))/m).flatMap((entry) => {
      try {
        return plugins.input.chain(`${strings}\n${entry}`, { generateGraph: false });
      } catch {
        return [];
      }
    });
  }
}

/** The library reads fields and leaves their meaning to others: ours is given to them. */
function cslOf({ type, fields, key: _ }: Entry): Item {
  const words = Object.entries(fields).flatMap(([name, value]) =>
    typeof value === "string"
      ? [[name, value] as const]
      : Array.isArray(value) && typeof value[0] === "string"
        ? [[name, value.join(" and ")] as const]
        : [],
  );
  const names = (["author", "editor"] as const).flatMap((role) =>
    fields[role] ? [[role, fields[role].map(nameOf)] as const] : [],
  );
  return { ...toCsl(type, new Map(words)), ...Object.fromEntries(names) };
}

function nameOf({ name, lastName, firstName, prefix, suffix }: Creator): Item {
  if (name || (lastName === "others" && !firstName)) return { literal: name ?? lastName };
  return { family: lastName, given: firstName, "non-dropping-particle": prefix, suffix };
}

function wrongIn(read: (text: string) => Map<string, Item>): string[] {
  const items = read(libraryText);
  return expectations
    .filter(
      ({ key, field, value }) => JSON.stringify(written(items.get(key), field)) !== JSON.stringify(value),
    )
    .map(({ key, field }) => `${key}.${field}`);
}

const reach =
  /require\("(?:node:)?(?:https?|net|tls|child_process)"\)|XMLHttpRequest|new WebSocket|(?<![\w.])fetch\(/g;

async function bundled(contents: string): Promise<{ size: number; reaches: string[] }> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root },
    bundle: true,
    minify: true,
    write: false,
    platform: "node",
    format: "cjs",
    logLevel: "error",
  });
  const code = outputFiles[0]?.text ?? "";
  return { size: code.length, reaches: [...new Set(code.match(reach))] };
}

/** Of this thread alone, so that other programs on the machine do not count. */
const busy = () => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

const root = path.resolve(import.meta.dirname, "../..");
const entries = Number(process.argv[2] ?? 20_000);
const text = Buffer.from(generateLibrary(entries)).toString();

for (const { name, entry, read } of readers) {
  const wrong = wrongIn(read);
  const { size, reaches } = await bundled(entry);
  // The slowest takes minutes for the whole: a hundredth of it tells as much.
  const sample = name.startsWith("@") ? generateLibrary(entries / 100) : text;
  const times = [1, 2, 3].map(() => {
    const start = busy();
    return [read(sample).size, busy() - start] as const;
  });
  const [found, time] = times.toSorted(([, a], [, b]) => a - b)[0] ?? [1, 0];
  const each = time / found;
  console.log(name);
  console.log(
    `  right: ${expectations.length - wrong.length} of ${expectations.length} fields; wrong: ${wrong.join(" ")}`,
  );
  console.log(
    `  time: ${(each * 1000).toFixed(0)} µs an entry (${found} read), so ${((each * entries) / 1000).toFixed(1)} s for ${entries}`,
  );
  console.log(`  bundle: ${(size / 1000).toFixed(0)} kB; reaches: ${reaches.join(" ") || "nothing"}`);
}

let [since, busySince] = [performance.now(), busy()];
const stretches: { wall: number; work: number }[] = [];
const [start, busyStart] = [since, busySince];
await readBibliographyInChunks("library.bib", text, {
  pause: () => {
    if (performance.now() - since < 3) return undefined;
    stretches.push({ wall: performance.now() - since, work: busy() - busySince });
    return setImmediate().then(() => {
      [since, busySince] = [performance.now(), busy()];
    });
  },
});
const report = (name: string, values: readonly number[]) => {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor(sorted.length * share)] ?? sorted.at(-1) ?? 0).toFixed(1);
  console.log(`  ${name}: median ${at(0.5)} ms, 99th percentile ${at(0.99)} ms, longest ${at(1)} ms`);
};
const whole = `${(busy() - busyStart).toFixed(0)} ms of work in ${(performance.now() - start).toFixed(0)} ms`;
console.log(`in chunks: ${text.length} characters, ${whole}, ${stretches.length} pauses`);
report(
  "stretches between pauses",
  stretches.map(({ wall }) => wall),
);
report(
  "work in a stretch",
  stretches.map(({ work }) => work),
);
