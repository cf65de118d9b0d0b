import { type DocumentLimits, megabytes, UnreadableDocument } from "../source-document.ts";
import { unpack } from "../unpack.ts";

/** A file in a zip archive as the archive's directory describes it. */
interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  /** Offset of the entry's own head. */
  readonly at: number;
}

/** The largest number of files that is looked at; a Word file has some dozens. */
const mostEntries = 10_000;
const endMark = 0x06054b50;
const entryMark = 0x02014b50;

/**
 * Unpacks the files of a zip archive one after the other and hands on those that are `wanted`, as UTF-8 text. Rejects
 * with UnreadableDocument where the archive is damaged, or where the directory's sizes, or the true ones, are too large:
 * a few kilobytes can be packed so that they fill any memory.
 */
export async function readZip(
  bytes: Uint8Array,
  { unpacked: limit }: DocumentLimits,
  take: (name: string, text: string) => void,
): Promise<void> {
  const entries = readDirectory(bytes);
  const total = entries.reduce((sum, { unpacked }) => sum + unpacked, 0);
  if (total > limit)
    throw new UnreadableDocument(
      `holds ${megabytes(total)} when unpacked; Opinio unpacks up to ${megabytes(limit)}`,
    );
  for (const entry of entries) {
    const decoder = new TextDecoder();
    const pieces: string[] = [];
    const isXml = /\.(?:xml|rels)$/i.test(entry.name);
    const size = await unpackEntry(bytes, entry, (piece) => {
      if (isXml) pieces.push(decoder.decode(piece, { stream: true }));
    });
    if (size !== entry.unpacked) throw damaged();
    if (isXml) take(entry.name, pieces.join(""));
  }
}

function damaged(): UnreadableDocument {
  return new UnreadableDocument("is damaged: its parts are not as its directory says");
}

async function unpackEntry(
  bytes: Uint8Array,
  { at, method, packed, unpacked }: ZipEntry,
  take: (piece: Uint8Array) => void,
): Promise<number> {
  const view = viewOf(bytes);
  if (at + 30 > bytes.length) throw damaged();
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const content = bytes.subarray(start, start + packed);
  if (method === 8) return unpack(content, "deflate-raw", unpacked, take).catch(() => -1);
  if (method !== 0) throw damaged();
  take(content);
  return content.length;
}

function readDirectory(bytes: Uint8Array): ZipEntry[] {
  const view = viewOf(bytes);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > mostEntries) throw new UnreadableDocument(`holds ${count} files: that is no Word file`);
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== entryMark) throw damaged();
    const length = view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length)),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The directory's end stands behind it, with a comment of up to 64 KB at its own end. */
function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at--)
    if (view.getUint32(at, true) === endMark) return at;
  throw damaged();
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}
