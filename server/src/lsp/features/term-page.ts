import { describeTerm } from "../../assist/term-page.ts";
import type { Doctrine } from "../../doctrine/doctrine.ts";
import type { Desk } from "../desk.ts";

/**
 * Answers `opinio/term` with the page of a term as Markdown: in the doctrine of the memo at `uri`, if it is open, else
 * in the built-in one; null where there is no such term.
 */
export function offerTermPage({ connection, documents, check }: Desk, builtin: Doctrine): void {
  connection.onRequest("opinio/term", async ({ id, uri }: { id?: unknown; uri?: unknown }) => {
    const document = typeof uri === "string" ? documents.get(uri) : undefined;
    const doctrine = document ? (await check(document)).doctrine : builtin;
    const term = doctrine.terms.find((one) => one.id === id);
    if (!term) return null;
    return { title: term.prefLabel, markdown: `# ${describeTerm(term, doctrine)}\n` };
  });
}
