import { mkdirSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type ImportedSource, importSource } from "../documents/import/import-source.ts";
import { writeSource } from "../documents/import/write-source.ts";
import { isUnreadable } from "../documents/source-document.ts";
import { type Command, WrongUsage } from "./arguments.ts";
import { defuse } from "./columns.ts";
import type { Engine } from "./engine.ts";
import { packFolderAt } from "./find-law.ts";
import { describeFileError } from "./read-memo-file.ts";
import { readSourceFile } from "./read-source-file.ts";
import type { Terminal } from "./terminal.ts";

/**
 * `opinio import`: a document as a source of a pack, with passages that may define. Prints it, or writes it into a pack
 * where there is no file of that name yet. Throws WrongUsage where it cannot read or write.
 */
export async function runImport(
  { file, to, format }: Command & { name: "import" },
  { readDocument }: Pick<Engine, "readDocument">,
  { print }: Terminal,
): Promise<number> {
  const read = readSourceFile(file);
  if ("problem" in read) throw new WrongUsage(`${file} ${read.problem}`);
  const name = path.basename(file);
  const document = await readDocument(name, read.bytes).catch((error) => {
    throw isUnreadable(error) ? new WrongUsage(`${file} ${error.message}`) : error;
  });
  const imported = importSource(name, document);
  if (to !== undefined) print(`wrote ${defuse(write(imported, to))}\n`);
  else print(format === "json" ? `${JSON.stringify(asJson(imported), null, 2)}\n` : writeSource(imported));
  return 0;
}

function asJson({ source: { id, ...source }, quotations }: ImportedSource) {
  return { id, source, quotations: quotations.map((quotation) => ({ source: id, ...quotation })) };
}

/** The path of the new file. */
function write(imported: ImportedSource, to: string): string {
  if (!statSync(to, { throwIfNoEntry: false })?.isDirectory()) throw new WrongUsage(`${to} is no folder`);
  const folder = path.join(packFolderAt(to), "sources");
  const file = path.join(folder, `${imported.source.id}.yaml`);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, writeSource(imported), { flag: "wx" });
    return file;
  } catch (error) {
    const exists = error instanceof Error && "code" in error && error.code === "EEXIST";
    throw new WrongUsage(
      exists
        ? `${file} is there already; remove it or give it another name first`
        : `${file} cannot be written: ${describeFileError(error)}`,
    );
  }
}
