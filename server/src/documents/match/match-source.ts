import type { CslItem, Source } from "../../doctrine/doctrine.ts";
import type { ReadDocument } from "../read-document.ts";

/**
 * Whether a file is called like a source: its name without the ending is the citation key, or begins with it and goes on
 * with no letter or digit: "kilovaty2018doxfare.pdf", "kilovaty2018doxfare (SSRN).pdf".
 */
export function isNamedFor(key: string, file: string): boolean {
  const name = (file.split("/").at(-1) ?? file).replace(/\.[^.]*$/, "").toLowerCase();
  const wanted = key.toLowerCase();
  return wanted !== "" && name.startsWith(wanted) && !/^[\p{L}\p{N}]/u.test(name.slice(wanted.length));
}

/**
 * Whether a document is the text of a source, by what both say of themselves: the DOI, the address, or the whole title,
 * which the document has as its own or in its first lines.
 */
export function isTextOf({ csl, document: known }: Source, document: ReadDocument): boolean {
  if (known?.sha256 === document.sha256) return true;
  const { doi, url } = document.metadata;
  if (doi && doi.toLowerCase() === plainDoi(csl)) return true;
  if (url && typeof csl.URL === "string" && plainAddress(url) === plainAddress(csl.URL)) return true;
  const title = plainWords(csl.title);
  if (document.title && plainWords(document.title) === title) return true;
  const opening = plainWords(document.text.slice(0, openingLength));
  return title.split(" ").length >= fewestWords && ` ${opening} `.includes(` ${title} `);
}

/** A title stands on the first page. */
const openingLength = 3000;
/** Shorter titles, such as "The Law of War", stand in texts about other works. */
const fewestWords = 6;

function plainDoi(csl: CslItem): string {
  return String(csl.DOI ?? "")
    .toLowerCase()
    .replace(/^(?:doi:\s*|https?:\/\/(?:dx\.)?doi\.org\/)/, "");
}

function plainAddress(address: string): string {
  return address
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, "")
    .replace(/[/#]+$/, "");
}

/** Letters and figures alone, case and accents apart. */
function plainWords(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
