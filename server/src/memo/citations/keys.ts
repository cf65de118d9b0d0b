import type { Span } from "../../text/span.ts";
import type { WrittenProse } from "../written-prose.ts";

/** A key in prose, by offsets into its text. */
export interface Key {
  readonly name: string;
  /** Of the `@`. */
  readonly at: number;
  /** Of the minus sign before it that suppresses the author; else of the `@`. */
  readonly start: number;
  readonly end: number;
}

/**
 * Pandoc's keys: letters, digits and `_`, with single signs of punctuation inside; or any signs but white space in
 * balanced braces. Two signs in a row end the key, but for those of "http://".
 */
const plain = /@([\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&\-+?<>~/](?=[\p{L}\p{N}_])|[:/](?=\/))*)/uy;
const braced = /@\{((?:[^\s{}]|\{(?:[^\s{}]|\{[^\s{}]*\})*\})+)\}/y;

/** An address without its scheme: "medium.com/@name". */
const addressBefore = /[\p{L}\p{N}-]+\.[\p{L}\p{N}.-]+\/\S*$/u;

/** The keys in the prose, in order: none behind a letter or digit, as in an e-mail address, and none in a link. */
export function findKeys(written: WrittenProse, links: readonly { readonly span: Span }[]): Key[] {
  const { text } = written.prose;
  const keys: Key[] = [];
  for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", Math.max(at + 1, keys.at(-1)?.end ?? 0))) {
    const before = text.slice(Math.max(0, at - 200), at);
    if (/[\p{L}\p{N}_.@]$/u.test(before) || addressBefore.test(before)) continue;
    const offset = written.offsetOf(at);
    if (!written.isPlain(at) || links.some(({ span }) => span.start <= offset && offset < span.end)) continue;
    plain.lastIndex = at;
    braced.lastIndex = at;
    const match = plain.exec(text) ?? braced.exec(text);
    if (!match) continue;
    const suppresses = /(?:^|[^\p{L}\p{N}])-$/u.test(before) && written.isPlain(at - 1);
    keys.push({ name: match[1] ?? "", at, start: suppresses ? at - 1 : at, end: at + match[0].length });
  }
  return keys;
}
