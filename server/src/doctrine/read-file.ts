import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument } from "yaml";
import type * as z from "zod";
import type { Span } from "../text/span.ts";
import type { Problem } from "./problem.ts";

/** A place in a YAML value: keys and indexes from the outside in. */
export type Place = readonly (string | number)[];

/** A file that fits its schema, and a way to complain about any place in it. */
export interface DoctrineFile<T> {
  readonly path: string;
  readonly value: T;
  /** A problem of the value at the place, or of the key that leads to it. */
  readonly problem: (place: Place, message: string, of?: "value" | "key") => Problem;
}

/** A file with the id that its name gives. */
export interface Entry<T> {
  readonly id: string;
  readonly file: DoctrineFile<T>;
}

export type FileReading<T> = { readonly file: DoctrineFile<T> } | { readonly problems: readonly Problem[] };

/** Reads one YAML file against its schema; never throws. Errors of syntax hide those of the schema. */
export function readFile<T>(path: string, text: string, schema: z.ZodType<T>): FileReading<T> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = ({ start, end }: Span, message: string): Problem => {
    const { line, col } = lines.linePos(start);
    return { path, line: Math.max(line, 1), column: Math.max(col, 1), span: { start, end }, message };
  };
  if (document.errors.length > 0) {
    const errors = document.errors.slice(0, mostErrors);
    return { problems: errors.map((error) => at(spanOf(error.pos, text), inPlainWords(error))) };
  }
  const problem: DoctrineFile<T>["problem"] = (place, message, of = "value") =>
    at((of === "key" && findKey(document, place, text)) || find(document, place, text), message);
  const value = toValue(document);
  if ("fault" in value) return { problems: [problem([], value.fault)] };
  const result = schema.safeParse(value.value);
  if (result.success) return { file: { path, value: result.data, problem } };
  const problems = result.error.issues.flatMap((issue) => explain(issue, document, problem));
  return { problems: problems.sort((a, b) => a.span.start - b.span.start) };
}

/** One fault of syntax can make a thousand; the first ones show it. */
const mostErrors = 20;

function inPlainWords({ message }: Error): string {
  return message.startsWith("Maximum call stack") ? "the file is nested too deeply" : message;
}

/** The plain value; an alias without its anchor, or a flood of aliases, only shows here. */
function toValue(document: Document): { value: unknown } | { fault: string } {
  try {
    const value: unknown = document.toJS({ maxAliasCount: 100 });
    return value === null ? { fault: "the file is empty" } : { value };
  } catch (error) {
    return { fault: error instanceof Error ? inPlainWords(error) : String(error) };
  }
}

function spanOf([start, end]: readonly [number, number], text: string): Span {
  const from = Math.min(start, text.length);
  return { start: from, end: Math.max(from, Math.min(end, text.length)) };
}

/** The innermost node on the way to the place. */
function find(document: Document, place: Place, text: string): Span {
  for (let length = place.length; length > 0; length--) {
    const node = document.getIn(place.slice(0, length), true);
    if (isNode(node) && node.range) return spanOf([node.range[0], node.range[1]], text);
  }
  return { start: 0, end: 0 };
}

function findKey(document: Document, place: Place, text: string): Span | undefined {
  const map = place.length > 1 ? document.getIn(place.slice(0, -1), true) : document.contents;
  const pair = isMap(map) && map.items.find(({ key }) => isScalar(key) && key.value === place.at(-1));
  return pair && isScalar(pair.key) && pair.key.range
    ? spanOf([pair.key.range[0], pair.key.range[1]], text)
    : undefined;
}

/** One line for each thing that is wrong; unknown fields come from the schema as one issue. */
function explain(
  issue: z.core.$ZodIssue,
  document: Document,
  problem: DoctrineFile<unknown>["problem"],
): Problem[] {
  const place = issue.path.filter((part) => typeof part !== "symbol");
  const name = place.filter((part) => typeof part === "string").join(".");
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) =>
      problem([...place, key], `there is no field "${[name, key].filter(Boolean).join(".")}"`, "key"),
    );
  }
  if (issue.code === "invalid_union") {
    const inner = issue.errors.flat().find(({ path }) => path.length > 0);
    if (inner) return explain({ ...inner, path: [...issue.path, ...inner.path] }, document, problem);
  }
  if (place.length > 0 && !document.hasIn(place)) return [problem(place, `${name} is missing`)];
  return [problem(place, name ? `${name}: ${issue.message}` : issue.message)];
}
