import { deflateSync } from "node:zlib";

export interface PdfOptions {
  /** Properties of the file: Title, Author, Keywords. */
  readonly properties?: Readonly<Record<string, string>>;
  /** The first line of the first page is set larger than all others. */
  readonly largeFirstLine?: boolean;
  /** What the pages are called instead of 1, 2, 3: the number of the first one. */
  readonly firstNumber?: number;
  /** Stands for the commands of every page. */
  readonly commands?: Uint8Array;
  readonly encrypted?: boolean;
}

/** A PDF with these lines on these pages, written as a program would: compressed streams and a table of objects. */
export function writePdf(pages: readonly (readonly string[])[], options: PdfOptions = {}): Uint8Array {
  const kids = pages.map((_, i) => `${4 + 2 * i} 0 R`).join(" ");
  const labels = options.firstNumber
    ? `/PageLabels << /Nums [0 << /S /D /St ${options.firstNumber} >>] >>`
    : "";
  const objects: Uint8Array[] = [
    latin1(`<< /Type /Catalog /Pages 2 0 R ${labels} >>`),
    latin1(`<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`),
    latin1("<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>"),
  ];
  pages.forEach((lines, i) => {
    objects.push(
      latin1(
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${5 + 2 * i} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
      ),
      stream(options.commands ?? setLines(lines, i === 0 && options.largeFirstLine === true)),
    );
  });
  const properties = Object.entries(options.properties ?? {}).map(([name, value]) => `/${name} (${value})`);
  objects.push(latin1(`<< ${properties.join(" ")} >>`));
  return assemble(objects, options.encrypted ?? false);
}

function setLines(lines: readonly string[], isFirstLarge: boolean): Uint8Array {
  const set = lines.map((line, i) => {
    const size = isFirstLarge ? `/F1 ${i === 0 ? 20 : 11} Tf ` : "";
    return `${size}(${line.replace(/[()\\]/g, "\\$&")}) Tj T*`;
  });
  return latin1(`BT /F1 11 Tf 72 720 Td 24 TL ${set.join("\n")} ET`);
}

function stream(content: Uint8Array): Uint8Array {
  const packed = deflateSync(content);
  return Buffer.concat([
    latin1(`<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`),
    packed,
    latin1("\nendstream"),
  ]);
}

function assemble(objects: readonly Uint8Array[], isEncrypted: boolean): Uint8Array {
  const parts: Uint8Array[] = [latin1("%PDF-1.7\n")];
  const offsets: number[] = [];
  let at = 9;
  objects.forEach((object, i) => {
    offsets.push(at);
    const part = Buffer.concat([latin1(`${i + 1} 0 obj\n`), object, latin1("\nendobj\n")]);
    parts.push(part);
    at += part.length;
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const secret = "0123456789abcdef0123456789abcdef";
  const lock = isEncrypted
    ? `/Encrypt << /Filter /Standard /V 1 /R 2 /O (${secret}) /U (${secret}) /P -4 >> /ID [(a) (a)]`
    : "";
  const size = objects.length + 1;
  parts.push(
    latin1(
      `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer << /Size ${size} /Root 1 0 R /Info ${objects.length} 0 R ${lock} >>\nstartxref\n${at}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

function latin1(text: string): Uint8Array {
  return Buffer.from(text, "latin1");
}
