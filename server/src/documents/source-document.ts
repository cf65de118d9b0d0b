/**
 * A file that quotations are looked for in, as words. What the file does not tell is absent, never guessed.
 */
export interface SourceDocument {
  /**
   * The words in reading order. Paragraphs are parted by an empty line, a form feed ends each page of a PDF. The text
   * of a plain text file is the file's own.
   */
  readonly text: string;
  readonly title?: string;
  readonly metadata: DocumentMetadata;
  /** Of a web page: where in `text` the article ends, in UTF-16 units; behind it stands the rest of the page. */
  readonly articleEnd?: number;
  /** What a PDF calls its pages, first page first: "xii", "205". */
  readonly pageLabels?: readonly string[];
}

/** What a file says about the work that it holds, in the words that it uses. */
export interface DocumentMetadata {
  readonly authors?: readonly string[];
  /** As the file writes it: "2018-04-02", "July 16, 2025". */
  readonly published?: string;
  readonly journal?: string;
  readonly volume?: string;
  readonly issue?: string;
  readonly firstPage?: string;
  readonly lastPage?: string;
  readonly publisher?: string;
  readonly siteName?: string;
  readonly doi?: string;
  readonly url?: string;
  readonly keywords?: readonly string[];
}

/** The file cannot be read; the message is a clause that reads on from its name: "is protected by a password". */
export class UnreadableDocument extends Error {
  override readonly name = "UnreadableDocument";
}

/** By name: each reader is bundled apart, with a class of its own. */
export function isUnreadable(error: unknown): error is UnreadableDocument {
  return error instanceof Error && error.name === "UnreadableDocument";
}

/** What a hostile file may cost at most. */
export interface DocumentLimits {
  /** Size of the file. */
  readonly bytes: number;
  /** Size of any one part of it when unpacked; so much too for all parts of a Word file together. */
  readonly unpacked: number;
  /** Pages of a PDF. */
  readonly pages: number;
  /** Tags of a web page. */
  readonly tags: number;
  readonly seconds: number;
}

/**
 * A volume of the I.C.J. Reports has some 10 MB and 700 pages; 600 dots per inch of an A4 page in colour have 104 MB.
 */
export const documentLimits: DocumentLimits = {
  bytes: 50_000_000,
  unpacked: 128_000_000,
  pages: 5_000,
  tags: 400_000,
  seconds: 60,
};

/** A size as a message says it. */
export function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(bytes < 10_000_000 ? 1 : 0)} MB`;
}
