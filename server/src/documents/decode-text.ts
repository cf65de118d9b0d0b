import { controlShare, signatureOf } from "./file-kind.ts";
import { UnreadableDocument } from "./source-document.ts";

/**
 * The text of a file in UTF-8, in UTF-16 with its mark, in the encoding that a web page names, or else in
 * Windows-1252, which older programs write. Unlike a memo a source is not the reader's to save again, so it is read as well as it can
 * be. The byte order mark is left out. Throws UnreadableDocument for what is no text.
 */
export function decodeText(bytes: Uint8Array, declared?: string): string {
  const signature = signatureOf(bytes);
  if (signature === "utf-16le" || signature === "utf-16be") return decode(bytes, signature) ?? "";
  if (bytes.subarray(0, 4096).includes(0) || controlShare(bytes) > 0.3)
    throw new UnreadableDocument("is a binary file without words");
  return (
    decode(bytes, "utf-8", true) ??
    (declared === undefined ? undefined : decode(bytes, declared)) ??
    decode(bytes, "windows-1252") ??
    ""
  );
}

function decode(bytes: Uint8Array, encoding: string, fatal = false): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes);
  } catch {
    return undefined;
  }
}
