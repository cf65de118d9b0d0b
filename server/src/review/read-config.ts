import * as z from "zod";
import type { Problem } from "../doctrine/problem.ts";
import { type DoctrineFile, type Place, readFile } from "../doctrine/read-file.ts";
import { rules } from "../rules/index.ts";
import type { Severity } from "../rules/rule.ts";
import { type CitationStyle, citationStyles } from "./citation-style.ts";

/** A path as the configuration writes it, and where. `line` and `column` count from 1. */
export interface NamedPath extends Omit<Problem, "path" | "message"> {
  readonly path: string;
}

/** What a team has agreed on for the memos in a folder; what is absent is left to settings and defaults. */
export interface Config {
  readonly bibliography?: readonly NamedPath[];
  readonly sources?: NamedPath;
  readonly citationStyle?: CitationStyle;
  /** By rule id. */
  readonly severities: Readonly<Record<string, Severity | "off">>;
}

const path = z.string().trim().min(1);
const severity = z.enum(["error", "warning", "information", "hint", "off"]);

/** The shape of `.opinio.yaml`; the JSON Schema for editors is generated from it. */
export const configFile = z
  .strictObject({
    bibliography: z
      .union([path, z.array(path)], { error: "a path or a list of paths is expected" })
      .exactOptional()
      .describe(
        "The bibliographies of the memos that name none themselves: .bib, .ris, CSL JSON or CSL YAML, relative to this file",
      ),
    sources: path
      .exactOptional()
      .describe("The folder with the texts of sources, relative to this file; sources/ if it is there"),
    citationStyle: z.enum(citationStyles).exactOptional().describe("The style of citations that are offered"),
    rules: z
      .strictObject(Object.fromEntries(rules.map(({ id, title }) => [id, ruleSeverity(title)])))
      .exactOptional()
      .describe("The severity of each rule, before the settings of persons"),
  })
  .describe("What a team has agreed on for the memos in this folder and below");

function ruleSeverity(title: string) {
  return severity.exactOptional().describe(title);
}

/**
 * Reads `.opinio.yaml`. Never throws: what is wrong are problems, each with line and column, and there is no
 * configuration then. An empty file is one that says nothing. It is slow to load, since it brings the readers of YAML
 * and of its schema along: import it only where there is a configuration.
 */
export function readConfig(
  file: string,
  text: string,
): { readonly config: Config } | { readonly problems: readonly Problem[] } {
  if (text.length > longest) return { problems: [atStart(file, "the file is too long for a configuration")] };
  if (text.split("\n").every((line) => /^\s*(?:#.*|---\s*)?$/.test(line)))
    return { config: { severities: {} } };
  const reading = readFile(file, text, configFile);
  return "file" in reading ? { config: configOf(reading.file) } : reading;
}

/** In UTF-16 units. */
const longest = 1_000_000;

function atStart(file: string, message: string): Problem {
  return { path: file, line: 1, column: 1, span: { start: 0, end: 0 }, message };
}

type ConfigFile = DoctrineFile<z.infer<typeof configFile>>;

function configOf({ value, problem }: ConfigFile): Config {
  const { bibliography, sources, citationStyle, rules: severities = {} } = value;
  const named = (text: string, place: Place): NamedPath => {
    const { line, column, span } = problem(place, "");
    return { path: text, line, column, span };
  };
  const files =
    typeof bibliography === "string"
      ? [named(bibliography, ["bibliography"])]
      : bibliography?.map((text, i) => named(text, ["bibliography", i]));
  return {
    severities: severities as Config["severities"],
    ...(files && { bibliography: files }),
    ...(sources !== undefined && { sources: named(sources, ["sources"]) }),
    ...(citationStyle && { citationStyle }),
  };
}
