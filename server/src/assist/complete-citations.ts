import { formatCitation } from "../citations/format.ts";
import type { Library } from "../citations/library.ts";
import { citePandoc } from "../citations/pandoc.ts";
import type { Source } from "../doctrine/doctrine.ts";
import type { Memo } from "../memo/memo.ts";
import { searchSources } from "./complete-sources.ts";
import type { Completion, Offering } from "./completion.ts";

/** More nobody reads; the list is asked for again at the next letter. */
const mostKeys = 100;
/** Each of them is written out. */
const mostCitations = 20;

/**
 * The keys of sources behind `@`, the best first; undefined where no key is being typed. In brackets a source may be looked
 * for by several words, "[@schmitt 2017", as long as the first is no key itself. What the memo cites already comes first.
 */
export function completeKeys(
  memo: Memo,
  library: Library,
  offset: number,
  line: string,
): Completion[] | undefined {
  const typed = typedQuery(line, library);
  if (typed === undefined) return undefined;
  const rest = /^[\p{L}\p{N}_]*/u.exec(memo.text.slice(offset, offset + 100))?.[0].length ?? 0;
  const span = { start: offset - typed.length, end: offset + rest };
  const cited = new Set(memo.citations.map(({ key }) => key));
  return searchSources(library.all(), typed, mostKeys, cited).map((source, rank) => ({
    ...offerOf(source, rank),
    kind: "key",
    label: source.id,
    detail: `${source.shortTitle} · ${source.weight}`,
    span,
    text: citePandoc(source.id, "short", []).slice(1),
    // What was typed stands first: the list holds nothing that it does not fit.
    filter: [typed, source.id, source.shortTitle, source.csl.title].filter(Boolean).join(" "),
  }));
}

/** What stands behind the last `@` as far as it may be a search for a source. */
function typedQuery(line: string, library: Library): string | undefined {
  const key = /(?:^|[^\p{L}\p{N}_.])@(\{?[\p{L}\p{N}_:.#$%&\-+?<>~/]*)$/u.exec(line)?.[1];
  if (key !== undefined) return key;
  const words = /\[(?:[^[\]]*[^\p{L}\p{N}_.[\]])?@([\p{L}\p{N}_'’\- ]{1,80})$/u.exec(line)?.[1];
  if (words === undefined) return undefined;
  const [first = ""] = words.split(" ");
  return first === "" || library.find(first) ? undefined : words;
}

/** Behind "cite", and a few words of the source: formatted citations in the style, with what is not known to fill in. */
export function completeCitations({ library, style }: Offering, offset: number, words: string): Completion[] {
  const [typed, query = ""] = /(?<![\p{L}\p{N}'’-])cit(?:e(?:\s+(\S.*)?)?)?$/iu.exec(words) ?? [];
  if (typed === undefined) return [];
  const span = { start: offset - typed.length, end: offset };
  return searchSources(library.all(), query, mostCitations).map((source, rank) => ({
    ...offerOf(source, rank),
    ...formatCitation(source, { style, form: "full" }),
    kind: "citation",
    label: `cite ${source.shortTitle}`,
    detail: source.weight,
    span,
    filter: `${typed} cite ${source.shortTitle} ${source.id}`,
  }));
}

function offerOf({ id }: Source, rank: number): Pick<Completion, "id" | "sort"> {
  return { id, sort: `1${String(rank).padStart(4, "0")}` };
}
