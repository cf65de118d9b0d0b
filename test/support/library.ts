import { readBibliography } from "../../server/src/citations/bibliography/bibliography.ts";
import { createLibrary, type Library } from "../../server/src/citations/library.ts";
import { createSourceText } from "../../server/src/citations/quotations/source-text.ts";
import { doctrine } from "./doctrine.ts";

/** What is laid over the built-in sources: a bibliography, and the texts of sources by their keys. */
export interface Shelf {
  readonly bibtex?: string;
  readonly texts?: Readonly<Record<string, string>>;
  readonly complete?: boolean;
}

export function libraryWith({ bibtex = "", texts = {}, complete = true }: Shelf): Library {
  const read = new Map(Object.entries(texts).map(([key, text]) => [key, createSourceText(text)]));
  return createLibrary({
    builtIn: doctrine.sources,
    bibliographies: bibtex === "" ? [] : [readBibliography("refs.bib", bibtex)],
    textOf: (id) => read.get(id),
    complete,
  });
}

/** Reads what a page shows beside its memos: blocks of `bibtex`, and blocks of `text KEY`. */
export function shelfOf(page: string): Shelf {
  const blocks = [...page.matchAll(/^```(bibtex|text) ?(.*)\n([\s\S]*?)^```$/gm)];
  const bibtex = blocks.filter(([, kind]) => kind === "bibtex").map(([, , , text]) => text);
  const texts = blocks.filter(([, kind]) => kind === "text").map(([, , key = "", text = ""]) => [key, text]);
  return { bibtex: bibtex.join("\n"), texts: Object.fromEntries(texts) };
}
