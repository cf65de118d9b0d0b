import { createHash } from "node:crypto";
import { WrongUsage } from "./wrong-usage.ts";

/** One part of an archive that is checked in several runs; `part` counts from 1. */
export interface Shard {
  readonly part: number;
  readonly parts: number;
}

/** Reads "3/16". Throws WrongUsage. */
export function readShard(words: string): Shard {
  const [, part, parts] = /^(\d{1,6})\/(\d{1,6})$/.exec(words) ?? [];
  const shard = { part: Number(part), parts: Number(parts) };
  if (shard.part >= 1 && shard.part <= shard.parts) return shard;
  throw new WrongUsage(`--shard "${words}": give a part of all parts, from 1/16 to 16/16 for sixteen`);
}

/**
 * Whether a memo belongs to a part. Every memo belongs to exactly one, whatever other memos there are. `place` is its
 * path from the root of the search, with forward slashes. The rule is one that other programs can follow, so it does
 * not change: the first 32 bits of the SHA-256 of the path in UTF-8 and in Unicode's form C, as an unsigned number
 * with the highest bits first, divided by the number of parts; the remainder is `part` - 1.
 */
export function isInShard(place: string, { part, parts }: Shard): boolean {
  return createHash("sha256").update(place.normalize("NFC")).digest().readUInt32BE(0) % parts === part - 1;
}
