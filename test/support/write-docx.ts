import { crc32, deflateRawSync } from "node:zlib";

export interface ZipPart {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** What the directory says of its size, where that is a lie. */
  readonly claimedSize?: number;
}

export interface WordOptions {
  readonly title?: string;
  /** Their calls are written `[^1]` in the paragraphs. */
  readonly footnotes?: readonly string[];
  readonly others?: readonly ZipPart[];
}

const main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006";

/** A Word file with these paragraphs, as small as one can be. */
export function writeDocx(paragraphs: readonly string[], options: WordOptions = {}): Uint8Array {
  const notes = (options.footnotes ?? []).map(
    (note, i) => `<w:footnote w:id="${i + 1}">${paragraph(note)}</w:footnote>`,
  );
  return writeZip([
    {
      name: "[Content_Types].xml",
      content: `<Types xmlns="${packages}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    },
    {
      name: "_rels/.rels",
      content: `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${relations}/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    {
      name: "word/document.xml",
      content: `<w:document xmlns:w="${main}"><w:body>${paragraphs.map(paragraph).join("")}</w:body></w:document>`,
    },
    {
      name: "word/footnotes.xml",
      content: `<w:footnotes xmlns:w="${main}">${notes.join("")}</w:footnotes>`,
    },
    {
      name: "docProps/core.xml",
      content: `<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(options.title ?? "")}</dc:title></cp:coreProperties>`,
    },
    ...(options.others ?? []),
  ]);
}

function paragraph(words: string): string {
  const runs = words.split(/(\[\^\d+\])/).map((part) => {
    const call = /^\[\^(\d+)\]$/.exec(part)?.[1];
    if (call) return `<w:r><w:footnoteReference w:id="${call}"/></w:r>`;
    return `<w:r><w:t xml:space="preserve">${escapeXml(part)}</w:t></w:r>`;
  });
  return `<w:p>${runs.join("")}</w:p>`;
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

/** A zip archive of these parts, compressed. */
export function writeZip(parts: readonly ZipPart[]): Uint8Array {
  const heads: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, content, claimedSize } of parts) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const sizes = Buffer.alloc(30);
    sizes.writeUInt32LE(0x04034b50, 0);
    sizes.writeUInt16LE(20, 4);
    sizes.writeUInt16LE(8, 8);
    sizes.writeUInt32LE(crc32(bytes), 14);
    sizes.writeUInt32LE(packed.length, 18);
    sizes.writeUInt32LE(claimedSize ?? bytes.length, 22);
    sizes.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    sizes.copy(entry, 6, 4, 30);
    entry.writeUInt32LE(at, 42);
    directory.push(entry, Buffer.from(name));
    heads.push(sizes, Buffer.from(name), packed);
    at += sizes.length + name.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(
    directory.reduce((sum, { length }) => sum + length, 0),
    12,
  );
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...heads, ...directory, end]);
}
