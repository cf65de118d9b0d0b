import type { Range, TextEdit } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { readBareCitation } from "../../assist/bare-citations.ts";
import { searchSources } from "../../assist/complete-sources.ts";
import type { Edit } from "../../assist/fixes/fix.ts";
import { type Insertion, insertCitation, type Wish } from "../../assist/insert-citation.ts";
import { plainText } from "../../assist/plain-text.ts";
import { formatCitation } from "../../citations/format.ts";
import { styleFor } from "../citation-style.ts";
import type { CheckedByLaw, Desk } from "../desk.ts";
import { toRange, toSpan } from "../positions.ts";

/** A source to pick. */
export interface SourceItem {
  readonly key: string;
  readonly title: string;
  readonly weight: string;
  /** The full citation in the memo's style, as plain words. */
  readonly citation: string;
  /** Places that are cited often, as lawyers write them. */
  readonly pinpoints: readonly string[];
}

/** Edits for the memo as it is in this version, to be made in one step, and what is selected afterwards. */
export interface InsertionAnswer {
  readonly version: number;
  readonly edits: readonly TextEdit[];
  readonly selection: Range;
  readonly preview: string;
}

/** More nobody reads; each is written out. */
const mostItems = 50;

/**
 * Answers what a client asks that lets the user pick a source: `opinio/findSources` with what is typed, `opinio/insertCitation`
 * with the key, and `opinio/pastedCitation` with a text that is being pasted. Null where there is nothing to insert.
 */
export function offerInsertCitation(desk: Desk): void {
  const { connection } = desk;

  connection.onRequest("opinio/findSources", async ({ uri, query }: { uri: string; query: string }) => {
    const document = desk.documents.get(uri);
    if (!document) return [];
    const checked = await desk.check(document);
    const { library, reading } = checked;
    const style = styleFor(checked);
    const cited = new Set(reading.memo.citations.map(({ key }) => key));
    return searchSources(library.all(), query, mostItems, cited).map(
      (source): SourceItem => ({
        key: source.id,
        title: source.shortTitle,
        weight: source.weight,
        citation: plainText(formatCitation(source, { style, form: "full" }).text),
        pinpoints: source.pinpoints,
      }),
    );
  });

  connection.onRequest("opinio/insertCitation", async (asked: Asked): Promise<InsertionAnswer | null> => {
    const document = desk.documents.get(asked.uri);
    return document ? insert(document, await desk.check(document), asked) : null;
  });

  connection.onRequest("opinio/pastedCitation", async ({ uri, range, text }: Pasted) => {
    const document = desk.documents.get(uri);
    if (!document) return null;
    const checked = await desk.check(document);
    const found = readBareCitation(text, checked.library.all());
    if (!found) return null;
    const { source, pinpoint } = found;
    const inserted = insert(document, checked, { range, key: source.id, ...(pinpoint && { pinpoint }) });
    return inserted && { ...inserted, title: `Cite ${source.shortTitle}` };
  });
}

interface Asked {
  readonly uri: string;
  readonly range: Range;
  readonly key: string;
  readonly pinpoint?: string;
  /** Instead of what the settings say. */
  readonly as?: Wish["as"];
}

interface Pasted {
  readonly uri: string;
  readonly range: Range;
  readonly text: string;
}

function insert(
  document: TextDocument,
  checked: CheckedByLaw,
  { range, key, pinpoint = "", as }: Omit<Asked, "uri">,
): InsertionAnswer | null {
  const { reading, library, settings } = checked;
  const inserted = insertCitation(reading.memo, library, {
    key,
    pinpoint,
    as: as ?? settings.citations.insertAs,
    style: styleFor(checked),
    span: toSpan(document, range),
  });
  return inserted ? toAnswer(document, inserted) : null;
}

function toAnswer(document: TextDocument, { edits, selection, preview }: Insertion): InsertionAnswer {
  const textEdits = toTextEdits(document, edits);
  const { uri, languageId, version } = document;
  const after = TextDocument.create(uri, languageId, version, TextDocument.applyEdits(document, textEdits));
  return { version, edits: textEdits, selection: toRange(after, selection), preview };
}

export function toTextEdits(document: TextDocument, edits: readonly Edit[]): TextEdit[] {
  return edits.map(({ span, text }) => ({ range: toRange(document, span), newText: text }));
}
