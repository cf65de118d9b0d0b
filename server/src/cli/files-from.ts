import { createReadStream } from "node:fs";
import { signatureOf } from "../documents/file-kind.ts";
import { standardInput } from "./find-memos.ts";
import { describeFileError } from "./read-memo-file.ts";
import { WrongUsage } from "./wrong-usage.ts";

/** The longest list that is read, in bytes: more than a million paths. */
const mostBytes = 256_000_000;

/**
 * The paths that a file lists, or standard input for `-`: one a line, or each with a zero byte behind it, as
 * `find -print0` writes them. Spaces belong to a path; empty lines do not count. Unlike a memo, the list may come from
 * a pipe. Rejects with WrongUsage where it cannot be read.
 */
export async function readFilesFrom(
  list: string,
  input: () => AsyncIterable<Uint8Array>,
): Promise<readonly string[]> {
  const fail = (problem: string): never => {
    throw new WrongUsage(`the list ${list === standardInput ? "on standard input" : list} ${problem}`);
  };
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of list === standardInput ? input() : createReadStream(list)) {
      chunks.push(chunk);
      size += chunk.length;
      if (size > mostBytes) break;
    }
  } catch (error) {
    fail(describeFileError(error));
  }
  if (size > mostBytes) fail(`has more than ${mostBytes / 1_000_000} MB; split it`);
  const bytes = Buffer.concat(chunks);
  if (signatureOf(bytes)?.startsWith("utf-")) fail("is UTF-16 or UTF-32 text; save it as UTF-8");
  return split(new TextDecoder().decode(bytes));
}

function split(text: string): string[] {
  return text.split(text.includes("\0") ? "\0" : /\r?\n/).filter((path) => path !== "");
}
