import { isUtf8 } from "node:buffer";
import { controlShare, type Signature, signatureOf } from "../documents/file-kind.ts";

/** A memo's text, or why there is none: a clause that reads on from the file's name and says what to do. */
export type Decoded = { readonly text: string } | { readonly problem: string };

/** The largest memo that is read, in bytes: some 1,700 pages, for which the check needs a gigabyte of memory. */
export const sizeLimit = 5_000_000;

/** What to do with a file that begins as no memo does. */
const advice: Readonly<Record<Signature, string>> = {
  "utf-32": "is UTF-32 text; save it as UTF-8",
  "utf-16le": "is UTF-16 text; save it as UTF-8",
  "utf-16be": "is UTF-16 text; save it as UTF-8",
  zip: "is a Word, OpenDocument or zip file; export it as Markdown",
  "old-office": "is an old Word or Office file; export it as Markdown",
  rtf: "is a Rich Text file; export it as Markdown",
  pdf: "is a PDF; Opinio reads Markdown",
};

/**
 * Reads UTF-8. A byte order mark stays in the text as one unit, so that offsets are those of the file.
 * Anything else than UTF-8 text is refused: a wrong letter in a quotation would be a wrong finding.
 */
export function decodeMemo(bytes: Uint8Array): Decoded {
  if (bytes.length > sizeLimit) return { problem: describeSize(bytes.length) };
  const signature = signatureOf(bytes);
  if (signature) return { problem: advice[signature] };
  const zero = bytes.indexOf(0);
  if (zero >= 0 || controlShare(bytes) > 0.3) {
    const where = zero >= 0 ? ` (byte 0 at offset ${zero})` : "";
    return { problem: `is a binary file${where}; Opinio reads Markdown` };
  }
  if (!isUtf8(bytes)) return { problem: describeFault(bytes) };
  return { text: new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes) };
}

/** Says that a memo is too long to be read. */
export function describeSize(bytes: number): string {
  const megabytes = (bytes / 1_000_000).toFixed(1);
  return `has ${megabytes} MB; Opinio reads memos of up to ${sizeLimit / 1_000_000} MB: split it`;
}

/** Names the first byte that is not UTF-8, and the encoding that it most likely comes from. */
function describeFault(bytes: Uint8Array): string {
  const offset = firstFault(bytes);
  const line = bytes.subarray(0, offset).filter((byte) => byte === 0x0a).length + 1;
  const byte = (bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, "0");
  return `is not UTF-8: byte 0x${byte} at offset ${offset}, line ${line}; save it as UTF-8 (older programs write Windows-1252)`;
}

/** Offset of the first byte of the first faulty sequence; found line by line, so that a long file costs little. */
function firstFault(bytes: Uint8Array): number {
  let start = 0;
  for (;;) {
    const end = bytes.indexOf(0x0a, start) + 1 || bytes.length;
    if (!isUtf8(bytes.subarray(start, end)) || end >= bytes.length) break;
    start = end;
  }
  let low = start;
  while (low < bytes.length) {
    const length = [1, 2, 3, 4].find(
      (size) => low + size <= bytes.length && isUtf8(bytes.subarray(low, low + size)),
    );
    if (length === undefined) return low;
    low += length;
  }
  return low;
}
