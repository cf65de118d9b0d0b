import { globSync, readFileSync } from "node:fs";
import { parseMemo } from "../../server/src/memo/parse.ts";
import { createReader } from "../../server/src/reading/read-memo.ts";
import type { Claim } from "../../server/src/reading/reading.ts";
import { doctrine } from "../support/doctrine.ts";

/**
 * Claims that the check finds in the documentation of the installed packages, none of which is about law. Texts without
 * the words of `naming` are counted and not read, for a reader that would not look further at them either.
 */
export function claimsInOrdinaryProse(
  folder: string,
  words: number,
  read = createReader(doctrine),
  naming = /interven|interfer|\u00AD/i,
): { read: number; claims: { file: string; claim: Claim }[] } {
  const claims: { file: string; claim: Claim }[] = [];
  let count = 0;
  const files = globSync(["**/*.md", "**/LICENSE*", "**/license*"], { cwd: folder }).sort();
  for (const file of files) {
    if (count >= words) break;
    const text = readText(`${folder}/${file}`);
    count += text.split(/\s+/).length;
    if (!naming.test(text)) continue;
    const memo = parseMemo(text);
    for (const claim of read(memo).claims) claims.push({ file, claim });
  }
  return { read: count, claims };
}

function readText(path: string): string {
  try {
    return readFileSync(path, "utf8").slice(0, 400_000);
  } catch {
    return "";
  }
}

if (process.argv[1]?.endsWith("ordinary-prose.ts")) {
  const start = performance.now();
  const { read, claims } = claimsInOrdinaryProse(
    process.argv[2] ?? "node_modules",
    Number(process.argv[3] ?? 100_000),
  );
  for (const { file, claim } of claims) console.log(`${file}: ${claim.sentence.text}`);
  console.log(`${claims.length} claims in ${read} words, ${Math.round(performance.now() - start)} ms`);
}
