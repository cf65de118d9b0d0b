import { type DocumentLimits, UnreadableDocument } from "../source-document.ts";
import { unpack } from "../unpack.ts";

/** A dictionary is looked for in so many bytes before its stream. */
const dictionaryReach = 512;
/** A byte packs no more than this many. */
const densest = 1032;
const twice = /(?:Flate|LZW|RunLength)\w*[^>]*(?:Flate|LZW|RunLength)/;

/**
 * Unpacks every compressed stream of a PDF once without keeping it, since the reader of PDFs keeps them whole: a file
 * of 1.5 MB took it 2 GB. Rejects with UnreadableDocument where one is too large, or compressed twice, for which there
 * is no honest reason. The streams of an encrypted file cannot be looked into.
 */
export async function checkStreams(bytes: Uint8Array, { unpacked }: DocumentLimits): Promise<void> {
  for (const { dictionary, start } of streamsOf(bytes)) {
    if (!/\/Fl(?:ateDecode)?\b/.test(dictionary)) continue;
    if (twice.test(/\/Filter\s*\[([^\]]*)/.exec(dictionary)?.[1] ?? ""))
      throw new UnreadableDocument("has a part that is compressed twice");
    if (bytes.length - start > unpacked / densest) await unpack(bytes.subarray(start), "deflate", unpacked);
  }
}

/** Every stream with what stands before it, from the end of the object before. */
function* streamsOf(bytes: Uint8Array): Generator<{ dictionary: string; start: number }> {
  for (let at = find(bytes, "stream", 0); at >= 0; at = find(bytes, "stream", at + 6)) {
    if (isAt(bytes, "end", at - 3)) continue;
    const before = String.fromCharCode(...bytes.subarray(Math.max(0, at - dictionaryReach), at));
    const start = at + 6 + (bytes[at + 6] === 0x0d ? 2 : 1);
    yield { dictionary: before.slice(before.lastIndexOf("endobj") + 1), start };
  }
}

function find(bytes: Uint8Array, word: string, from: number): number {
  const first = word.charCodeAt(0);
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1))
    if (isAt(bytes, word, at)) return at;
  return -1;
}

function isAt(bytes: Uint8Array, word: string, at: number): boolean {
  for (let i = 0; i < word.length; i++) if (bytes[at + i] !== word.charCodeAt(i)) return false;
  return true;
}
