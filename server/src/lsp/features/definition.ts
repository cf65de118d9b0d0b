import type { Definition, DefinitionLink, ServerCapabilities } from "vscode-languageserver";
import { sourceAt } from "../../assist/definition.ts";
import type { Source } from "../../doctrine/doctrine.ts";
import type { Desk } from "../desk.ts";
import { toRange } from "../positions.ts";
import { sourcePageAddress } from "./source-page.ts";

export const definitionCapabilities: ServerCapabilities = { definitionProvider: true };

/** Leads from a key to the source's entry in its bibliography, or to the page of a built-in source. */
export function offerDefinition(desk: Desk): void {
  desk.connection.onDefinition(async ({ textDocument: { uri }, position }) => {
    const document = desk.documents.get(uri);
    if (!document) return null;
    const { reading, library } = await desk.check(document);
    const found = sourceAt(reading.memo, library, document.offsetAt(position));
    const target = found && targetOf(found.source, uri, desk);
    if (!found || !target) return null;
    const start = { line: target.line, character: 0 };
    const range = { start, end: start };
    if (!desk.client().linksDefinitions) return { uri: target.uri, range } satisfies Definition;
    const originSelectionRange = toRange(document, found.span);
    const link = {
      originSelectionRange,
      targetUri: target.uri,
      targetRange: range,
      targetSelectionRange: range,
    };
    return [link] satisfies DefinitionLink[];
  });
}

function targetOf(
  { id, origin }: Source,
  memo: string,
  desk: Desk,
): { uri: string; line: number } | undefined {
  if (origin) return { uri: origin.path, line: origin.line - 1 };
  return desk.client().opensPages ? { uri: sourcePageAddress(id, memo), line: 0 } : undefined;
}
