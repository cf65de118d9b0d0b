import path from "node:path";
import { bibliographiesOf } from "../citations/bibliography/bibliographies-of.ts";
import { readBibliography } from "../citations/bibliography/bibliography.ts";
import { createLibrary, type Library } from "../citations/library.ts";
import type { Source } from "../doctrine/doctrine.ts";
import type { Memo } from "../memo/memo.ts";
import { readSourceFile } from "./read-source-file.ts";

/** What a memo can cite: the sources of its law, with the bibliographies that its front matter names laid over them. */
export function readLibrary(memo: Memo, file: string, builtIn: readonly Source[]): Library {
  const named = bibliographiesOf(memo, file);
  const read = named.files.map(({ path: name }) => {
    const place = path.resolve(path.dirname(file), name);
    const found = readSourceFile(place);
    return "bytes" in found ? readBibliography(place, new TextDecoder().decode(found.bytes)) : undefined;
  });
  return createLibrary({
    builtIn,
    bibliographies: [...read.filter((one) => one !== undefined), named.references],
    textOf: () => undefined,
    complete: named.complete && !read.includes(undefined),
  });
}
