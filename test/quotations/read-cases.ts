import { readFileSync } from "node:fs";

/** A quotation with what the check must say of it; the notation is explained in `cases.txt`. */
export interface QuotationCase {
  readonly verdict: string;
  readonly citationsOmitted: boolean;
  readonly source: string;
  readonly quotation: string;
  readonly restored?: string;
}

/** Reads a file of cases beside this one. Throws on a block that is no case. */
export function readCases(name: string): QuotationCase[] {
  return readFileSync(new URL(name, import.meta.url), "utf8")
    .split(/\n{2,}/)
    .filter((block) => !block.startsWith("#"))
    .map(readCase);
}

function readCase(block: string): QuotationCase {
  const [head = "", source, quotation, restored, ...rest] = block.trim().split("\n").map(readSigns);
  if (source === undefined || quotation === undefined || rest.length > 0)
    throw new Error(`no case: ${block}`);
  return {
    verdict: head.split(" ")[0] ?? "",
    citationsOmitted: head.includes("citations omitted"),
    source,
    quotation,
    ...(restored !== undefined && { restored: restored.replace(/^= /, "") }),
  };
}

function readSigns(line: string): string {
  return line.replaceAll("↵", "\n").replaceAll("⍽", "\u00A0").replaceAll("¬", "\u00AD").replaceAll("␌", "\f");
}
