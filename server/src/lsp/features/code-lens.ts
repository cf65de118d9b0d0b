import { type CodeLens, CodeLensRefreshRequest, type ServerCapabilities } from "vscode-languageserver";
import { claimLenses } from "../../assist/lenses.ts";
import type { Desk } from "../desk.ts";
import { toRange } from "../positions.ts";

export const codeLensCapabilities: ServerCapabilities = { codeLensProvider: {} };

/**
 * A lens above every claim. Its command is the client's: it gets the address, the claim's position and the ranges
 * of the analyses. A client that has no such command shows the words alone.
 */
export function offerCodeLenses(desk: Desk): { refresh: () => void } {
  desk.connection.onCodeLens(async ({ textDocument: { uri } }) => {
    const document = desk.documents.get(uri);
    if (!document) return [];
    const { reading } = await desk.check(document);
    return claimLenses(reading).map(({ span, title, places }): CodeLens => {
      const range = toRange(document, span);
      const ranges = places.map((place) => toRange(document, place));
      const command = ranges.length > 0 && desk.client().showsAnalyses ? "opinio.showAnalyses" : "";
      return { range, command: { title, command, arguments: [uri, range.start, ranges] } };
    });
  });
  return {
    refresh: () => {
      if (desk.client().refreshesLenses) void desk.connection.sendRequest(CodeLensRefreshRequest.type);
    },
  };
}
