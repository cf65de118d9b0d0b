import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { anchor } from "../server/src/doctrine/anchor.ts";
import type { Doctrine } from "../server/src/doctrine/doctrine.ts";
import { readDoctrine } from "../server/src/doctrine/read-doctrine.ts";
import { readDoctrineTexts } from "./doctrine-texts.ts";

export interface SourceDocument {
  readonly name: string;
  readonly text: string;
  /** Of the file's bytes, in lower-case hexadecimal digits. */
  readonly sha256: string;
}

export interface Verification {
  readonly verified: number;
  /** One line for each fault. */
  readonly faults: readonly string[];
}

/** Finds every quotation of every term again in the document that its source names by hash. */
export function verifySources(doctrine: Doctrine, documents: readonly SourceDocument[]): Verification {
  const found = new Map(
    doctrine.sources.map(({ id, document }) => [
      id,
      documents.find(({ sha256 }) => sha256 === document?.sha256),
    ]),
  );
  const absent = doctrine.sources
    .filter(({ id, document }) => document && !found.get(id))
    .map(({ id, document }) => `${id}: none of the documents has the SHA-256 ${document?.sha256}`);
  const checked = doctrine.terms.flatMap((term) =>
    term.quotations.flatMap((quotation) => {
      const document = found.get(quotation.source);
      if (!document) return [];
      const anchoring = anchor(quotation, document.text);
      if ("span" in anchoring) return [undefined];
      return [`${term.id}: “${quotation.exact}” ${anchoring.fault} (${quotation.source}, ${document.name})`];
    }),
  );
  const faults = checked.filter((fault) => fault !== undefined);
  return { verified: checked.length - faults.length, faults: [...absent, ...faults] };
}

/** Every file directly in the folder; throws the file system's error where it cannot be read. */
async function readDocuments(folder: string): Promise<SourceDocument[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async ({ name }) => {
        const bytes = await readFile(path.join(folder, name));
        return {
          name,
          text: bytes.toString("utf8"),
          sha256: createHash("sha256").update(bytes).digest("hex"),
        };
      }),
  );
}

/** Prints the outcome. Exit code: 0 all verbatim, 1 some are not, 2 wrong usage or an unreadable folder. */
async function main([folder, ...rest]: string[]): Promise<number> {
  if (folder === undefined || rest.length > 0) {
    console.error("Usage: npm run verify-sources -- DIR   (the folder that holds the source documents)");
    return 2;
  }
  let documents: SourceDocument[];
  try {
    documents = await readDocuments(folder);
  } catch (error) {
    console.error(`Cannot read ${folder}: ${reason(error)}`);
    return 2;
  }
  const { verified, faults } = verifySources(readDoctrine(readDoctrineTexts()), documents);
  for (const fault of faults) console.error(fault);
  console.log(
    `${verified} quotations are verbatim, ${faults.length} ${faults.length === 1 ? "fault" : "faults"}.`,
  );
  return faults.length === 0 ? 0 : 1;
}

function reason(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? "";
  const reasons: Record<string, string> = {
    ENOENT: "there is no such folder",
    ENOTDIR: "it is not a folder",
  };
  return reasons[code] ?? (code || String(error));
}

if (import.meta.main) process.exitCode = await main(process.argv.slice(2));
