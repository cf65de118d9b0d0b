import path from "node:path";
import { type Command, WrongUsage } from "./arguments.ts";
import { defuse } from "./columns.ts";
import type { Engine } from "./engine.ts";
import { describeFileError, readMemoFile } from "./read-memo-file.ts";
import type { Terminal } from "./terminal.ts";
import { writeWhole } from "./write-whole.ts";

/**
 * `opinio export`: a memo as a Word document beside it, or where `--output` says. Throws WrongUsage where it cannot
 * read or write. The document appears whole or not at all.
 */
export async function runExport(
  { file, output, style, comments }: Command & { name: "export" },
  { lawFor, holdingFor }: Pick<Engine, "lawFor" | "holdingFor">,
  { print, complain }: Terminal,
): Promise<number> {
  const read = readMemoFile(file);
  if ("problem" in read) throw new WrongUsage(`${file} ${read.problem}`);
  const law = await lawFor(file);
  const { library } = await holdingFor(file, read.text);
  const { exportMemo } = await import("../word/export-memo.ts");
  const { bytes, unknownKeys, footnotes } = await exportMemo(read.text, {
    library,
    style,
    ...(comments && { findings: law.check(read.text, { library }).findings }),
  });
  const to = output ?? path.join(path.dirname(file), `${path.basename(file, path.extname(file))}.docx`);
  writeDocument(to, bytes);
  for (const key of unknownKeys)
    complain(`${defuse(file)}: no source has the key @${defuse(key)}; it stands in the document as written`);
  print(`wrote ${defuse(to)} (${footnotes} footnote${footnotes === 1 ? "" : "s"})\n`);
  return 0;
}

function writeDocument(file: string, bytes: Uint8Array): void {
  try {
    writeWhole(file, bytes);
  } catch (error) {
    throw new WrongUsage(`${file} cannot be written: ${describeFileError(error)}`);
  }
}
