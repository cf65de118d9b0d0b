import { isNode, LineCounter, parseDocument } from "yaml";
import type { z } from "zod";
import type { Span } from "../text/span.ts";
import type { Problem } from "./problem.ts";

/** A place in a YAML value: keys and indexes from the outside in. */
export type Place = readonly (string | number)[];

/** A file that fits its schema, and a way to complain about any place in it. */
export interface DoctrineFile<T> {
  readonly path: string;
  readonly value: T;
  readonly problem: (place: Place, message: string) => Problem;
}

/** A file with the id that its name gives. */
export interface Entry<T> {
  readonly id: string;
  readonly file: DoctrineFile<T>;
}

export type FileReading<T> = { readonly file: DoctrineFile<T> } | { readonly problems: readonly Problem[] };

/** Reads one YAML file against its schema; never throws. Syntax errors hide those of the schema. */
export function readFile<T>(path: string, text: string, schema: z.ZodType<T>): FileReading<T> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = ({ start, end }: Span, message: string): Problem => {
    const { line, col } = lines.linePos(start);
    return { path, line: Math.max(line, 1), column: Math.max(col, 1), span: { start, end }, message };
  };
  if (document.errors.length > 0) {
    return {
      problems: document.errors.map((error) => at(spanOf(error.pos, text), firstLine(error.message))),
    };
  }
  const problem = (place: Place, message: string) => at(find(document, place, text), message);
  try {
    const result = schema.safeParse(document.toJS({ maxAliasCount: 100 }));
    if (result.success) return { file: { path, value: result.data, problem } };
    return { problems: result.error.issues.flatMap((issue) => explain(issue, problem)) };
  } catch (error) {
    return { problems: [at({ start: 0, end: 0 }, firstLine(String(error)))] };
  }
}

function firstLine(message: string): string {
  return message.split("\n", 1)[0] ?? message;
}

function spanOf([start, end]: readonly [number, number], text: string): Span {
  const from = Math.min(start, text.length);
  return { start: from, end: Math.max(from, Math.min(end, text.length)) };
}

/** The innermost node on the way to the place; the key rather than the value when the place ends in a key. */
function find(document: ReturnType<typeof parseDocument>, place: Place, text: string): Span {
  for (let length = place.length; length > 0; length--) {
    const node = document.getIn(place.slice(0, length), true);
    if (isNode(node) && node.range) return spanOf([node.range[0], node.range[1]], text);
  }
  return { start: 0, end: 0 };
}

function explain(issue: z.core.$ZodIssue, problem: DoctrineFile<unknown>["problem"]): Problem[] {
  const place = issue.path.filter((part) => typeof part !== "symbol");
  const name = place.length > 0 ? `${place.join(".")}: ` : "";
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => problem([...place, key], `${name}there is no field "${key}"`));
  }
  if (issue.code === "invalid_type" && issue.input === undefined) {
    return [problem(place, `${name}is missing`)];
  }
  return [problem(place, name + issue.message)];
}
