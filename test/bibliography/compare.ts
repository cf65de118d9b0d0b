import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";

/** What is expected of one field of an entry: words, or nothing. */
export interface Expectation {
  readonly key: string;
  readonly field: string;
  readonly value: unknown;
}

const folder = import.meta.dirname;

export const libraryText = readFileSync(path.join(folder, "library.bib"), "utf8");

/** The expectations of `expected.yaml`, one a field. */
export const expectations: readonly Expectation[] = Object.entries(
  parse(readFileSync(path.join(folder, "expected.yaml"), "utf8")) as Record<string, Record<string, unknown>>,
).flatMap(([key, fields]) =>
  Object.entries(fields).map(([field, value]) => ({ key, field, value: value ?? undefined })),
);

/** A field of a CSL item as `expected.yaml` writes it; "custom.x" looks into `custom`. */
export function written(item: Readonly<Record<string, unknown>> | undefined, field: string): unknown {
  if (field.startsWith("custom."))
    return (item?.custom as Record<string, unknown> | undefined)?.[field.slice(7)];
  const value = item?.[field];
  if (["author", "editor"].includes(field)) return (value as Name[] | undefined)?.map(writeName);
  if (["issued", "accessed"].includes(field))
    return (value as { "date-parts"?: number[][] } | undefined)?.["date-parts"]
      ?.map((part) => part.join("-"))
      .join("/");
  return typeof value === "number" || typeof value === "string" ? String(value).normalize("NFC") : value;
}

type Name = Readonly<Record<string, string>>;

function writeName({ literal, family, given, suffix, ...particles }: Name): string {
  if (literal) return `{${literal}}`.normalize("NFC");
  const last = [particles["dropping-particle"], particles["non-dropping-particle"], family]
    .filter(Boolean)
    .join(" ");
  return [last, given, suffix].filter(Boolean).join(", ").normalize("NFC");
}
