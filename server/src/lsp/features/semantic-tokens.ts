import type { SemanticTokens, SemanticTokensDelta, ServerCapabilities } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { type TermToken, termTokens } from "../../assist/semantic-tokens.ts";
import type { Standing } from "../../doctrine/doctrine.ts";
import type { Desk } from "../desk.ts";
import { toSpan } from "../positions.ts";

/** The extension's manifest names the same type and modifiers. */
const standings: readonly Standing[] = ["settled", "contested", "proposed", "descriptive"];

export const semanticTokensCapabilities: ServerCapabilities = {
  semanticTokensProvider: {
    legend: { tokenTypes: ["doctrinalTerm"], tokenModifiers: [...standings] },
    full: { delta: true },
    range: true,
  },
};

/** Tells the client which words are terms; after an edit only what has changed of that. */
export function offerSemanticTokens(desk: Desk): { refresh: () => void } {
  const { connection, documents } = desk;
  const { semanticTokens } = connection.languages;
  const sent = new Map<string, { resultId: string; data: number[] }>();
  let results = 0;
  documents.onDidClose(({ document }) => void sent.delete(document.uri));

  /** All tokens of the memo, remembered for the next difference. */
  const tokensOf = async (document: TextDocument) => {
    const { reading } = await desk.check(document);
    const tokens = { resultId: String(++results), data: encode(document, termTokens(reading)) };
    sent.set(document.uri, tokens);
    return tokens;
  };

  semanticTokens.on(async ({ textDocument: { uri } }): Promise<SemanticTokens> => {
    const document = documents.get(uri);
    return document ? tokensOf(document) : { data: [] };
  });
  semanticTokens.onDelta(
    async ({ textDocument: { uri }, previousResultId }): Promise<SemanticTokens | SemanticTokensDelta> => {
      const document = documents.get(uri);
      if (!document) return { data: [] };
      const before = sent.get(uri);
      const tokens = await tokensOf(document);
      if (before?.resultId !== previousResultId) return tokens;
      return { resultId: tokens.resultId, edits: difference(before.data, tokens.data) };
    },
  );
  semanticTokens.onRange(async ({ textDocument: { uri }, range }): Promise<SemanticTokens> => {
    const document = documents.get(uri);
    if (!document) return { data: [] };
    const { reading } = await desk.check(document);
    return { data: encode(document, termTokens(reading, toSpan(document, range))) };
  });
  return {
    refresh: () => {
      if (desk.client().refreshesTokens) void semanticTokens.refresh();
    },
  };
}

/** Five numbers a token, as the protocol has it: lines and columns from the token before, length, type, modifiers. */
function encode(document: TextDocument, tokens: readonly TermToken[]): number[] {
  let last = { line: 0, character: 0 };
  return tokens.flatMap(({ span, standing }) => {
    const { line, character } = document.positionAt(span.start);
    const column = line === last.line ? character - last.character : character;
    const token = [line - last.line, column, span.end - span.start, 0, 1 << standings.indexOf(standing)];
    last = { line, character };
    return token;
  });
}

/** One edit that replaces all but what the two have in common at their start and end. */
function difference(before: readonly number[], after: readonly number[]) {
  const least = Math.min(before.length, after.length);
  let start = 0;
  while (start < least && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < least - start && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const deleteCount = before.length - start - tail;
  const data = after.slice(start, after.length - tail);
  return deleteCount === 0 && data.length === 0 ? [] : [{ start, deleteCount, data }];
}
