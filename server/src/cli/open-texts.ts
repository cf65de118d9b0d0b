import path from "node:path";
import type { DocumentReader } from "../documents/read-document.ts";
import { isUnreadable } from "../documents/source-document.ts";
import { openSourceTexts, type SourceTexts } from "../library/source-texts.ts";
import { addressOf, filesHere } from "./read-files.ts";
import { WrongUsage } from "./wrong-usage.ts";

/** The texts of sources in a folder that the user names, which may hold links to anywhere. */
export interface TextsAtHand extends SourceTexts {
  /** What could not be read of what was needed, one line each. */
  readonly problems: () => readonly string[];
}

/** Rejects with WrongUsage where there is no such folder. */
export async function openTexts(folder: string, readDocument: DocumentReader): Promise<TextsAtHand> {
  const address = addressOf(folder);
  const problem = await describeFolder(address);
  if (problem !== undefined) throw new WrongUsage(`the folder of sources ${folder} ${problem}`);
  const problems: string[] = [];
  const complain = (file: string, problem: string) =>
    void problems.push(`${path.join(folder, file)} ${problem}`);
  return {
    ...openSourceTexts(address, { files: filesHere, readDocument, complain }),
    problems: () => problems,
  };
}

/** Why it cannot be read; a clause that reads on from its name. */
async function describeFolder(address: string): Promise<string | undefined> {
  try {
    if (await filesHere.list(address)) return undefined;
    return (await filesHere.look(address)) ? "is a file; name the folder that it lies in" : "does not exist";
  } catch (error) {
    if (isUnreadable(error)) return error.message;
    throw error;
  }
}
