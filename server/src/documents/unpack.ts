import { megabytes, UnreadableDocument } from "./source-document.ts";

/** The bytes of a DEFLATE stream, with a zlib head or without; what stands behind its end is left alone. */
export type Packing = "deflate" | "deflate-raw";

/**
 * Unpacks bytes and hands each piece on. Resolves to the size of all. Rejects with UnreadableDocument as soon as there
 * is more than `limit`; what is damaged ends where the damage begins.
 */
export async function unpack(
  bytes: Uint8Array,
  packing: Packing,
  limit: number,
  take: (piece: Uint8Array) => void = () => {},
): Promise<number> {
  const pieces = piecesOf(bytes).pipeThrough(new DecompressionStream(packing)).getReader();
  let size = 0;
  for (;;) {
    const { value, done } = await pieces.read().catch(() => ({ value: undefined, done: true }));
    if (done || !value) return size;
    size += value.length;
    if (size > limit) {
      await pieces.cancel().catch(() => {});
      throw new UnreadableDocument(`has a part of more than ${megabytes(limit)} when unpacked`);
    }
    take(value);
  }
}

/** Piece by piece as they are asked for: no more is taken than belongs to the stream. */
function piecesOf(bytes: Uint8Array): ReadableStream<Uint8Array<ArrayBuffer>> {
  const length = 16_384;
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) return controller.close();
      controller.enqueue(bytes.slice(at, at + length));
      at += length;
    },
  });
}
