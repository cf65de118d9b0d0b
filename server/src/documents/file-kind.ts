import { UnreadableDocument } from "./source-document.ts";

/** The kinds of file that have a reader. */
export type FileKind = "pdf" | "docx" | "html" | "markdown" | "text";

/** What the first bytes of a file show it to be, where that is no text in UTF-8. */
export type Signature = "utf-32" | "utf-16le" | "utf-16be" | "zip" | "old-office" | "rtf" | "pdf";

const signatures: readonly (readonly [Signature, readonly number[]])[] = [
  ["utf-32", [0xff, 0xfe, 0x00, 0x00]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
  ["zip", [0x50, 0x4b, 0x03, 0x04]],
  ["old-office", [0xd0, 0xcf, 0x11, 0xe0]],
  ["rtf", [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ["pdf", [0x25, 0x50, 0x44, 0x46, 0x2d]],
];

export function signatureOf(bytes: Uint8Array): Signature | undefined {
  return signatures.find(([, start]) => start.every((byte, i) => bytes[i] === byte))?.[0];
}

/** Share of control characters that no text holds, among the first 4,096 bytes. */
export function controlShare(bytes: Uint8Array): number {
  const head = bytes.subarray(0, 4096);
  const controls = head.filter((byte) => (byte < 0x20 && (byte < 0x09 || byte > 0x0d)) || byte === 0x7f);
  return head.length === 0 ? 0 : controls.length / head.length;
}

/** The endings of files that can be read, in lower case. */
export const documentEndings: readonly string[] = [".pdf", ".docx", ".html", ".htm", ".xhtml", ".md", ".txt"];

/** What a file is: by its first bytes, and a text by its name. Throws UnreadableDocument for what has no reader. */
export function fileKindOf(name: string, bytes: Uint8Array): FileKind {
  switch (signatureOf(bytes)) {
    case "pdf":
      return "pdf";
    case "zip":
      return "docx";
    case "old-office":
      throw new UnreadableDocument("is an old Word or Office file; save it as .docx or PDF");
    case "rtf":
      throw new UnreadableDocument("is a Rich Text file; save it as .docx or PDF");
    case "utf-32":
      throw new UnreadableDocument("is UTF-32 text; save it as UTF-8");
    default:
      return textKindOf(name, bytes);
  }
}

function textKindOf(name: string, bytes: Uint8Array): FileKind {
  // A PDF may have up to a kilobyte of other bytes before it.
  if (/\.pdf$/i.test(name)) {
    if (latin1(bytes.subarray(0, 1024)).includes("%PDF-")) return "pdf";
    throw new UnreadableDocument("is no PDF, though its name says so");
  }
  if (/\.docx$/i.test(name)) throw new UnreadableDocument("is no Word file, though its name says so");
  if (/\.x?html?$/i.test(name) || /^\W*<(?:!doctype html|html)\b/i.test(latin1(bytes.subarray(0, 256))))
    return "html";
  return /\.(?:md|markdown)$/i.test(name) ? "markdown" : "text";
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
