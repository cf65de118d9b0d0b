import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import * as z from "zod";
import { formatCitation } from "../server/src/citations/format.ts";
import type { Doctrine, Skeleton, Source } from "../server/src/doctrine/doctrine.ts";
import { readDoctrine } from "../server/src/doctrine/read-doctrine.ts";
import {
  examplesFile,
  lexiconFile,
  requirementsFile,
  skeletonsFile,
  sourceFile,
  termFile,
} from "../server/src/doctrine/schema.ts";
import { escapeSnippet } from "../server/src/doctrine/skeletons.ts";
import { configFile } from "../server/src/review/read-config.ts";
import { rules } from "../server/src/rules/index.ts";
import { readDoctrineTexts } from "./doctrine-texts.ts";

const root = path.resolve(import.meta.dirname, "..");

/** What is made from the doctrine and its schema, by path from the root. The same doctrine gives the same bytes. */
export function generate(doctrine: Doctrine): Map<string, string> {
  const files: [string, unknown][] = [
    ["snippets/opinio.code-snippets", snippets(doctrine)],
    ...Object.entries(schemas).map(schema),
  ];
  return new Map(files.map(([file, value]) => [file, `${JSON.stringify(value, null, 2)}\n`]));
}

const schemas: Readonly<Record<string, z.ZodType>> = {
  term: termFile,
  source: sourceFile,
  requirements: requirementsFile,
  lexicon: lexiconFile,
  skeletons: skeletonsFile,
  examples: examplesFile(rules.map(({ id }) => id)),
  config: configFile,
};

/** Draft 7 is what the YAML extensions of editors read. */
function schema([name, type]: [string, z.ZodType]): [string, unknown] {
  const made = z.toJSONSchema(type, { io: "input", target: "draft-7" });
  return [`server/doctrine/schemas/${name}.schema.json`, made];
}

/** A snippet of VS Code. */
interface Snippet {
  readonly scope: "markdown";
  readonly prefix: readonly string[];
  readonly description: string;
  readonly body: readonly string[];
}

function snippets({ skeletons, sources }: Doctrine): Record<string, Snippet> {
  return Object.fromEntries([...skeletons.map(skeletonSnippet), ...sources.flatMap(citationSnippets)]);
}

function skeletonSnippet({ id, prefix, title, snippet }: Skeleton): [string, Snippet] {
  return [title, written([...new Set([prefix, id])], title, snippet.trimEnd())];
}

function citationSnippets(source: Source): [string, Snippet][] {
  const { id, shortTitle } = source;
  const note = (style: "bluebook" | "oscola") => {
    const { snippet } = formatCitation(source, { style, form: "footnote" });
    return `[^\${1:${id}}]: ${nextTabStops(snippet)}`;
  };
  return [
    [
      `${shortTitle}: footnote (Bluebook)`,
      written([`note-${id}`], `${shortTitle}, Bluebook`, note("bluebook")),
    ],
    [`${shortTitle}: footnote (OSCOLA)`, written([`oscola-${id}`], `${shortTitle}, OSCOLA`, note("oscola"))],
    [`${shortTitle}: pandoc citation`, written([`cite-${id}`], `${shortTitle}, pandoc`, pandoc(source))],
  ];
}

/** The places that are cited most are a choice; without any the key stands alone. */
function pandoc({ id, pinpoints }: Source): string {
  const choices = pinpoints.map((place) => escapeSnippet(place).replace(/[,|]/g, "\\$&"));
  return choices.length > 0 ? `[@${id}, \${1|${choices.join(",")}|}]` : `[@${id}]`;
}

/** Makes room for a tab stop before the others. */
function nextTabStops(snippet: string): string {
  return snippet.replace(/(?<!\\)\$\{(\d+)/g, (_, number: string) => `\${${Number(number) + 1}`);
}

function written(prefix: readonly string[], description: string, snippet: string): Snippet {
  return { scope: "markdown", prefix, description, body: snippet.split("\n") };
}

if (import.meta.main) {
  for (const [file, text] of generate(readDoctrine(readDoctrineTexts()))) {
    const target = path.join(root, file);
    await mkdir(path.dirname(target), { recursive: true });
    const before = await readFile(target, "utf8").catch(() => undefined);
    if (before !== text) await writeFile(target, text);
    console.log(`${before === text ? "same   " : "written"} ${file}`);
  }
}
