import type { ServerCapabilities } from "vscode-languageserver";
import { asMarkdown } from "../../assist/plain-text.ts";
import { describeSource } from "../../assist/source-page.ts";
import { libraryOf } from "../../citations/library.ts";
import type { Doctrine } from "../../doctrine/doctrine.ts";
import { styleFor } from "../citation-style.ts";
import type { Desk } from "../desk.ts";

const scheme = "opinio-source";

export const sourcePageCapabilities: NonNullable<ServerCapabilities["workspace"]> = {
  textDocumentContent: { schemes: [scheme] },
};

/** The page of a source is a document on no disk; its address names the memo that is read, for the law and style of it. */
export function sourcePageAddress(id: string, memo: string): string {
  return `${scheme}:/${encodeURIComponent(id)}.md?${encodeURIComponent(memo)}`;
}

/** Whether a document is such a page, which is Markdown but no memo. */
export function isSourcePage(uri: string): boolean {
  return uri.startsWith(`${scheme}:`);
}

/** Writes the pages that definitions lead to. */
export function offerSourcePages(desk: Desk, builtIn: Doctrine): void {
  desk.connection.workspace.textDocumentContent.on(async ({ uri }) => {
    const [, id = "", memo = ""] = /^opinio-source:\/+([^?#]*)\.md(?:\?([^#]*))?/.exec(uri) ?? [];
    const document = desk.documents.get(decodeURIComponent(memo));
    const checked = document && (await desk.check(document));
    const { find } = checked?.library ?? libraryOf(builtIn.sources);
    const source = find(decodeURIComponent(id));
    if (!source) return { text: "This source is not known any more.\n" };
    const style = checked ? styleFor(checked) : "bluebook";
    return { text: `# ${asMarkdown(source.shortTitle)}\n\n${describeSource(source, style)}\n` };
  });
}
