import {
  type Diagnostic,
  DiagnosticSeverity,
  DocumentDiagnosticReportKind,
  type ServerCapabilities,
} from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Finding } from "../../rules/rule.ts";
import type { Desk } from "../desk.ts";
import { toRange } from "../positions.ts";

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
} as const;

export const diagnosticCapabilities: ServerCapabilities = {
  diagnosticProvider: { identifier: "opinio", interFileDependencies: false, workspaceDiagnostics: false },
};

/** Answers pulls, and pushes to clients that do not pull. */
export function offerDiagnostics(desk: Desk): { refresh: () => void } {
  const { connection, documents } = desk;

  connection.languages.diagnostics.on(async ({ textDocument }) => {
    const document = documents.get(textDocument.uri);
    return { kind: DocumentDiagnosticReportKind.Full, items: document ? await diagnose(desk, document) : [] };
  });

  const pushed = new Map<string, string>();
  const push = async (document: TextDocument) => {
    if (desk.client().pullsDiagnostics) return;
    const { uri, version } = document;
    const diagnostics = await diagnose(desk, document);
    const state = JSON.stringify([version, diagnostics]);
    if (documents.get(uri)?.version !== version || pushed.get(uri) === state) return;
    pushed.set(uri, state);
    await connection.sendDiagnostics({ uri, version, diagnostics });
  };
  documents.onDidChangeContent(({ document }) => push(document));
  documents.onDidClose(({ document: { uri } }) => {
    pushed.delete(uri);
    if (!desk.client().pullsDiagnostics) return connection.sendDiagnostics({ uri, diagnostics: [] });
  });

  const refresh = () => {
    if (desk.client().refreshesDiagnostics) connection.languages.diagnostics.refresh();
    for (const document of documents.all()) void push(document);
  };
  return { refresh };
}

async function diagnose(desk: Desk, document: TextDocument): Promise<Diagnostic[]> {
  const { findings } = await desk.check(document);
  return findings.map((finding) => toDiagnostic(finding, document, desk.client().pages));
}

/** The rule's id is the code, so that a quick fix can find the finding again. */
function toDiagnostic(finding: Finding, document: TextDocument, pages: string | undefined): Diagnostic {
  const { uri } = document;
  return {
    range: toRange(document, finding.span),
    severity: severities[finding.severity],
    source: "Opinio",
    code: finding.rule,
    ...(pages && { codeDescription: { href: `${pages}/${finding.rule}.md` } }),
    message: finding.message,
    relatedInformation: finding.related.map(({ message, span }) => ({
      message,
      location: { uri, range: toRange(document, span) },
    })),
  };
}
