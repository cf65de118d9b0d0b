import { type ParseArgsConfig, parseArgs } from "node:util";
import type { WrittenStyle } from "../citations/style-of.ts";
import { type CitationStyle, citationStyles } from "../review/citation-style.ts";
import type { Severity } from "../rules/rule.ts";
import { nearest } from "../text/nearest.ts";
import type { EngineOptions } from "./engine.ts";
import { type MemoSelection, readPaths, readSelection, selectionOptions } from "./memo-selection.ts";
import { WrongUsage } from "./wrong-usage.ts";

export { WrongUsage };

/** What the user asked for, complete and valid. */
export type Command =
  | (MemoSelection & {
      name: "check";
      format: "text" | "json" | "jsonl" | "sarif";
      minSeverity?: Severity;
    } & EngineOptions)
  | (MemoSelection & { name: "map" | "terms"; format: "text" | "json" | "jsonl" } & EngineOptions)
  | (Pick<MemoSelection, "paths" | "stdinFilename"> & {
      name: "verify";
      sources: string;
      format: "text" | "json";
    } & EngineOptions)
  | (Pick<MemoSelection, "paths" | "stdinFilename"> & {
      name: "authorities";
      /** Where absent, what the memo says, or its team, or else Bluebook. */
      style?: WrittenStyle;
      /** Print the tables, write them into the memos, or only tell whether they are up to date. */
      action: "print" | "write" | "check";
    } & EngineOptions)
  | { name: "import"; file: string; format: "yaml" | "json"; to?: string }
  | { name: "define"; term: string; format: "text" | "json"; pack?: string }
  | ({
      name: "export";
      file: string;
      style: "bluebook" | "oscola";
      /** Findings in the margin. */
      comments: boolean;
      output?: string;
    } & EngineOptions)
  | ({
      name: "cite";
      key: string;
      /** Where absent, that of the team, or else Bluebook. */
      style?: CitationStyle;
      form: CitationForm;
      pinpoint?: string;
    } & EngineOptions)
  | ({ name: "list-sources" } & EngineOptions)
  | { name: "pack-test"; folder?: string }
  | { name: "serve" }
  | { name: "help"; about?: string }
  | { name: "version" };

export type CitationForm = "full" | "short" | "footnote" | "id";

const severities = ["error", "warning", "information", "hint"] as const;
const string = { type: "string" } as const;
const flag = { type: "boolean" } as const;
/** Whatever checks or cites by sources takes these. */
const engineOptions = { pack: string, bibliography: { type: "string", multiple: true } } as const;

/** Options by command; every command also takes `--help`. */
const options: Record<CommandName, NonNullable<ParseArgsConfig["options"]>> = {
  check: { format: string, "min-severity": string, ...selectionOptions, ...engineOptions },
  map: { format: string, ...selectionOptions, ...engineOptions },
  terms: { format: string, ...selectionOptions, pack: string },
  verify: { sources: string, format: string, "stdin-filename": string, ...engineOptions },
  authorities: { style: string, write: flag, check: flag, "stdin-filename": string, ...engineOptions },
  define: { format: string, pack: string },
  cite: { style: string, form: string, pinpoint: string, list: flag, ...engineOptions },
  import: { format: string, to: string },
  export: { to: string, style: string, output: string, comments: flag, ...engineOptions },
  pack: {},
  serve: { stdio: flag },
  help: {},
};

type CommandName =
  | "check"
  | "map"
  | "terms"
  | "verify"
  | "authorities"
  | "define"
  | "cite"
  | "import"
  | "export"
  | "pack"
  | "serve"
  | "help";
type Values = Readonly<Record<string, string | boolean | undefined>>;

const commandNames = Object.keys(options) as readonly CommandName[];

/** Reads the words after `opinio`. Throws WrongUsage. */
export function readArguments(words: readonly string[]): Command {
  const [first, ...rest] = words;
  if (first === undefined || first === "--help" || first === "-h") return { name: "help" };
  if (first === "--version" || first === "-V") return { name: "version" };
  if (!isCommand(first)) throw unknownCommand(first);
  const { values, positionals } = parse(first, rest);
  if (values.help) return { name: "help", about: first };
  return readers[first](values, positionals);
}

function isCommand(word: string): word is CommandName {
  return Object.hasOwn(options, word);
}

function unknownCommand(word: string): WrongUsage {
  const close = nearest(word, commandNames);
  const advice = close ? `did you mean ${close}?` : known("one of", commandNames);
  return new WrongUsage(`there is no command "${word}"; ${advice}`);
}

function parse(name: CommandName, args: string[]): { values: Values; positionals: string[] } {
  try {
    const known = { ...options[name], help: { type: "boolean", short: "h" } as const };
    const { values, positionals } = parseArgs({ args, options: known, allowPositionals: true });
    return { values: values as Values, positionals };
  } catch (error) {
    throw new WrongUsage(`${name}: ${explain(error)}; see opinio help ${name}`);
  }
}

/** Node's own words, cut at the advice that does not fit a lawyer's command line. */
function explain(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const unknown = /^Unknown option '(.+?)'/.exec(message);
  if (unknown) return `there is no option ${unknown[1]}`;
  return (message.split(/[.\n]/)[0] ?? message).replace(/^Option/, "option");
}

const readers: Record<CommandName, (values: Values, positionals: string[]) => Command> = {
  check: (values, positionals) => ({
    name: "check",
    format: choose("--format", values.format, ["text", "json", "jsonl", "sarif"]),
    ...("min-severity" in values && {
      minSeverity: choose("--min-severity", values["min-severity"], severities),
    }),
    ...readSelection(values, positionals, ["."]),
    ...engineOptionsIn(values),
  }),
  map: (values, positionals) => readAboutMemos("map", values, positionals),
  terms: (values, positionals) => readAboutMemos("terms", values, positionals),
  verify: readVerify,
  authorities: readAuthorities,
  define: (values, positionals) => {
    if (positionals.length === 0) throw new WrongUsage("define needs a term, e.g. opinio define coercion");
    return {
      name: "define",
      term: positionals.join(" "),
      format: choose("--format", values.format, ["text", "json"]),
      ...packIn(values),
    };
  },
  cite: readCite,
  import: readImport,
  export: readExport,
  pack: (_, [verb, folder, ...others]) => {
    if (verb !== "test" || others.length > 0)
      throw new WrongUsage("pack can be tested: opinio pack test [DIR]");
    return { name: "pack-test", ...(folder !== undefined && { folder }) };
  },
  serve: (values, positionals) => {
    if (!values.stdio || positionals.length > 0)
      throw new WrongUsage("serve speaks on standard streams: opinio serve --stdio");
    return { name: "serve" };
  },
  help: (_, [about]) => {
    if (about === undefined) return { name: "help" };
    if (!isCommand(about)) throw unknownCommand(about);
    return { name: "help", about };
  },
};

function readAboutMemos(name: "map" | "terms", values: Values, positionals: string[]): Command {
  const format = choose("--format", values.format, ["text", "json", "jsonl"]);
  const selection = readSelection(values, positionals, []);
  if (selection.paths.length === 0 && selection.filesFrom === undefined)
    throw new WrongUsage(`${name} needs a memo: opinio ${name} PATH...`);
  return { name, format, ...selection, ...engineOptionsIn(values) };
}

function readVerify(values: Values, positionals: string[]): Command {
  const paths = readPaths(values, positionals, []);
  const { sources } = values;
  if (paths.paths.length === 0 || typeof sources !== "string")
    throw new WrongUsage(
      "verify needs memos and the folder of their sources: opinio verify PATH... --sources DIR",
    );
  const format = choose("--format", values.format, ["text", "json"]);
  return { name: "verify", sources, format, ...paths, ...engineOptionsIn(values) };
}

function readAuthorities(values: Values, positionals: string[]): Command {
  const paths = readPaths(values, positionals, []);
  if (paths.paths.length === 0)
    throw new WrongUsage("authorities needs a memo: opinio authorities PATH... [--write | --check]");
  if (values.write && values.check)
    throw new WrongUsage("authorities writes tables (--write) or checks them (--check), not both");
  if (values.write && paths.paths.includes("-"))
    throw new WrongUsage("authorities --write needs files; standard input cannot be written");
  return {
    name: "authorities",
    action: values.write ? "write" : values.check ? "check" : "print",
    ...("style" in values && { style: choose("--style", values.style, ["bluebook", "oscola"]) }),
    ...paths,
    ...engineOptionsIn(values),
  };
}

function readImport({ format, to }: Values, [file, ...others]: string[]): Command {
  if (file === undefined || others.length > 0)
    throw new WrongUsage("import needs one document: opinio import FILE [--to DIR]");
  if (format !== undefined && to !== undefined)
    throw new WrongUsage("import prints in a --format or writes YAML --to a folder, not both");
  return {
    name: "import",
    file,
    format: choose("--format", format, ["yaml", "json"]),
    ...(typeof to === "string" && { to }),
  };
}

function readExport(values: Values, [file, ...others]: string[]): Command {
  if (file === undefined || others.length > 0)
    throw new WrongUsage("export needs one memo: opinio export MEMO [--output FILE]");
  choose("--to", values.to, ["docx"]);
  return {
    name: "export",
    file,
    style: choose("--style", values.style, ["bluebook", "oscola"]),
    comments: values.comments === true,
    ...(typeof values.output === "string" && { output: values.output }),
    ...engineOptionsIn(values),
  };
}

function readCite(values: Values, positionals: string[]): Command {
  if (values.list) {
    if (positionals.length > 0) throw new WrongUsage("cite takes a key or --list, not both");
    return { name: "list-sources", ...engineOptionsIn(values) };
  }
  const [key, ...others] = positionals;
  if (key === undefined || others.length > 0)
    throw new WrongUsage("cite needs one key; opinio cite --list shows them");
  const pinpoint = values.pinpoint;
  return {
    name: "cite",
    key: key.replace(/^@/, ""),
    ...("style" in values && { style: choose("--style", values.style, citationStyles) }),
    form: choose("--form", values.form, ["full", "short", "footnote", "id"]),
    ...(typeof pinpoint === "string" && { pinpoint }),
    ...engineOptionsIn(values),
  };
}

function engineOptionsIn(values: Values): EngineOptions {
  const { bibliography } = values as Readonly<Record<string, unknown>>;
  return { ...packIn(values), ...(Array.isArray(bibliography) && { bibliography }) };
}

function packIn({ pack }: Values): { pack?: string } {
  return typeof pack === "string" ? { pack } : {};
}

/** One of the choices; the first where the option is absent. */
function choose<Choice extends string>(
  option: string,
  value: string | boolean | undefined,
  choices: readonly [Choice, ...Choice[]],
): Choice {
  if (value === undefined) return choices[0];
  const choice = choices.find((one) => one === value);
  if (choice === undefined) throw new WrongUsage(`${option} "${value}": ${known("choose", choices)}`);
  return choice;
}

function known(lead: string, words: readonly string[]): string {
  return `${lead} ${[words.slice(0, -1).join(", "), words.at(-1)].filter(Boolean).join(" or ")}`;
}
