import { isUtf8 } from "node:buffer";

/** A memo's text, or why there is none: a clause that reads on from the file's name and says what to do. */
export type Decoded = { readonly text: string } | { readonly problem: string };

/** The largest memo that is read, in bytes: some 1,700 pages, for which the check needs a gigabyte of memory. */
export const sizeLimit = 5_000_000;

/** File beginnings that are no text, and what a lawyer calls such a file. */
const beginnings: readonly { readonly bytes: readonly number[]; readonly advice: string }[] = [
  { bytes: [0xff, 0xfe, 0x00, 0x00], advice: "is UTF-32 text; save it as UTF-8" },
  { bytes: [0xff, 0xfe], advice: "is UTF-16 text; save it as UTF-8" },
  { bytes: [0xfe, 0xff], advice: "is UTF-16 text; save it as UTF-8" },
  { bytes: [0x50, 0x4b, 0x03, 0x04], advice: "is a Word, OpenDocument or zip file; export it as Markdown" },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], advice: "is an old Word or Office file; export it as Markdown" },
  { bytes: [0x25, 0x50, 0x44, 0x46, 0x2d], advice: "is a PDF; Opinio reads Markdown" },
];

/**
 * Reads UTF-8. A byte order mark stays in the text as one unit, so that offsets are those of the file.
 * Anything else than UTF-8 text is refused: a wrong letter in a quotation would be a wrong finding.
 */
export function decodeMemo(bytes: Uint8Array): Decoded {
  if (bytes.length > sizeLimit) return { problem: describeSize(bytes.length) };
  const known = beginnings.find((beginning) => beginning.bytes.every((byte, i) => bytes[i] === byte));
  if (known) return { problem: known.advice };
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

/** Share of control characters that no text holds, among the first 4,096 bytes. */
function controlShare(bytes: Uint8Array): number {
  const head = bytes.subarray(0, 4096);
  const controls = head.filter((byte) => (byte < 0x20 && (byte < 0x09 || byte > 0x0d)) || byte === 0x7f);
  return head.length === 0 ? 0 : controls.length / head.length;
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
