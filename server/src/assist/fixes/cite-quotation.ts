import { uncitedQuotations } from "../../citations/cite-reading/uncited-quotations.ts";
import type { Library } from "../../citations/library.ts";
import { citePandoc } from "../../citations/pandoc.ts";
import { verifyOnce } from "../../citations/quotations/verify-once.ts";
import type { Source } from "../../doctrine/doctrine.ts";
import type { MemoQuotation } from "../../memo/quotations.ts";
import type { Reading } from "../../reading/reading.ts";
import type { Finding } from "../../rules/rule.ts";
import { same } from "../../text/span.ts";
import type { Fix } from "./fix.ts";

/** More offers than these are a list of sources. */
const mostOffered = 3;

/** Cites a source behind the quotation: first those whose text has its words, then those of the writer it names. */
export function citeQuotation({ span }: Finding, { memo }: Reading, library: Library): Fix[] {
  const found = uncitedQuotations(memo, library).find(({ quotation }) => same(quotation.span, span));
  if (!found) return [];
  const having = library.all().filter((source) => hasWords(source, found.quotation, library));
  const at = behindQuotation(memo.text, span.end);
  return [...new Set([...having, ...found.named])].slice(0, mostOffered).map((source) => ({
    title: `Cite @${source.id}${having.includes(source) ? ", which has these words" : ""}`,
    edits: [{ span: { start: at, end: at }, text: ` ${citePandoc(source.id, "full", [])}` }],
    preferred: source === having[0],
  }));
}

function hasWords({ id }: Source, { prose }: MemoQuotation, library: Library): boolean {
  const text = library.textOf(id);
  return text !== undefined && ["exact", "normalised"].includes(verifyOnce(prose.text, text).verdict);
}

/** Behind the marks that close the quotation, those of emphasis included. */
function behindQuotation(text: string, end: number): number {
  return end + (/^[.,;:!?]?["'”’»*_]*/.exec(text.slice(end, end + 10))?.[0].length ?? 0);
}
