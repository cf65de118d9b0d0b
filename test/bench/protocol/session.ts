import { setTimeout as sleep } from "node:timers/promises";
import { type CancellationToken, CancellationTokenSource } from "vscode-jsonrpc/node";
import type { Contender } from "../contenders.ts";
import type { Change, Draft, Position } from "./draft.ts";
import { busyTimeOf, memoryOf, type ProcessMemory } from "./process-usage.ts";
import { type Bench, type StartedServer, startServer } from "./start-server.ts";
import { within } from "./within.ts";

/** What a server said about one version of a memo. */
export interface Report {
  /** When it arrived, in the milliseconds of `performance.now()`. */
  readonly at: number;
  readonly items: readonly object[];
}

/** A report with the milliseconds since the server was told of the text. */
export interface Timed extends Report {
  readonly took: number;
}

/** One server at work. Whatever waits for it rejects after `limit` milliseconds. */
export interface Session {
  readonly startedAt: number;
  readonly offers: (capability: "hoverProvider" | "completionProvider") => boolean;
  /** Opens a memo and gives its first report. */
  readonly open: (draft: Draft) => Promise<Timed>;
  /** The first of the memo's reports since its opening that says as much as the last, once they have stopped coming. */
  readonly settled: (draft: Draft, first: Report) => Promise<Report>;
  /**
   * Sends an edit that the draft has made and gives the report on the version it made. A report that is no longer
   * wanted is cancelled by `cancelled`, as VS Code does with each key.
   */
  readonly change: (draft: Draft, change: Change, cancelled?: CancellationToken) => Promise<Timed>;
  readonly close: (draft: Draft) => Promise<void>;
  /** Milliseconds until the answer. */
  readonly ask: (method: "hover" | "completion", draft: Draft, at: Position) => Promise<number>;
  readonly memory: () => ProcessMemory | undefined;
  /** Milliseconds of work until now, whatever else the machine did. */
  readonly busyTime: () => number | undefined;
  readonly stop: () => Promise<void>;
}

interface Published extends Report {
  readonly uri: string;
  readonly version: number | undefined;
}

const quiet = 400;

export async function startSession(contender: Contender, bench: Bench, limit: number): Promise<Session> {
  const drafts = new Map<string, Draft>();
  const textOf = (uri: string) => drafts.get(uri)?.text();
  const server = await startServer(contender, bench, textOf, limit);
  const { connection, capabilities } = server;
  const published = listen(server);
  const wholeTexts = syncOf(capabilities) === 1;
  const pulls = capabilities.diagnosticProvider !== undefined;

  /** To be called before the server is told of the version, so that no report is missed. */
  const reportOn = (draft: Draft): ((cancelled?: CancellationToken) => Promise<Report>) => {
    if (pulls) return (cancelled) => within(limit, pull(server, draft.uri, cancelled));
    const version = draft.version();
    const report = published.next((one) => one.uri === draft.uri && (one.version ?? version) >= version);
    return () => within(limit, report);
  };

  return {
    startedAt: server.startedAt,
    offers: (capability) => Boolean(capabilities[capability]),
    open: async (draft) => {
      drafts.set(draft.uri, draft);
      const report = reportOn(draft);
      const textDocument = {
        uri: draft.uri,
        languageId: "markdown",
        version: draft.version(),
        text: draft.text(),
      };
      return timed(() => connection.sendNotification("textDocument/didOpen", { textDocument }), report);
    },
    settled: async ({ uri }, first) => {
      if (pulls) return first;
      for (let last = first; ; ) {
        await sleep(quiet);
        const reports = published.all().filter((one) => one.uri === uri);
        const newest = reports.at(-1) ?? first;
        if (newest.at === last.at)
          return reports.find(({ items }) => items.length === newest.items.length) ?? first;
        last = newest;
      }
    },
    change: async (draft, change, cancelled) => {
      const report = reportOn(draft);
      const textDocument = { uri: draft.uri, version: draft.version() };
      const contentChanges = [wholeTexts ? { text: draft.text() } : change];
      const params = { textDocument, contentChanges };
      return timed(
        () => connection.sendNotification("textDocument/didChange", params),
        () => report(cancelled),
      );
    },
    close: async ({ uri }) => {
      drafts.delete(uri);
      published.forget(uri);
      await connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
    },
    ask: async (method, { uri }, position) => {
      const since = performance.now();
      const params = { textDocument: { uri }, position };
      await within(limit, connection.sendRequest(`textDocument/${method}`, params));
      return performance.now() - since;
    },
    memory: () => memoryOf(server.process.pid ?? 0),
    busyTime: () => busyTimeOf(server.process.pid ?? 0),
    stop: () => stop(server),
  };
}

/** Counts from the sending: what the client does before, to have the text ready, is not the server's time. */
async function timed(send: () => Promise<void>, report: () => Promise<Report>): Promise<Timed> {
  const since = performance.now();
  await send();
  const { at, items } = await report();
  return { at, items, took: at - since };
}

/** Keeps what the server publishes, and lets one wait for what it will. */
function listen({ connection }: StartedServer) {
  let log: Published[] = [];
  const waiting = new Set<(one: Published) => void>();
  connection.onNotification(
    "textDocument/publishDiagnostics",
    ({ uri, version, diagnostics }: { uri: string; version?: number; diagnostics: object[] }) => {
      const one = { at: performance.now(), uri, version, items: diagnostics };
      log.push(one);
      for (const waiter of waiting) waiter(one);
    },
  );
  const next = (wanted: (one: Published) => boolean) =>
    new Promise<Published>((resolve) => {
      const waiter = (one: Published) => {
        if (!wanted(one)) return;
        waiting.delete(waiter);
        resolve(one);
      };
      waiting.add(waiter);
    });
  const forget = (uri: string) => {
    log = log.filter((one) => one.uri !== uri);
  };
  return { next, forget, all: () => log };
}

async function pull(
  { connection }: StartedServer,
  uri: string,
  cancelled = new CancellationTokenSource().token,
): Promise<Report> {
  const params = { textDocument: { uri } };
  const { items } = await connection.sendRequest<Report>("textDocument/diagnostic", params, cancelled);
  return { at: performance.now(), items };
}

function syncOf({ textDocumentSync: sync }: Readonly<Record<string, unknown>>): unknown {
  return typeof sync === "object" && sync && "change" in sync ? sync.change : sync;
}

/** Politely at first: a server that is busy for long is ended. */
async function stop({ connection, process }: StartedServer): Promise<void> {
  const ended = new Promise((resolve) => process.once("exit", resolve));
  const polite = connection.sendRequest("shutdown").then(() => connection.sendNotification("exit"));
  polite.catch(() => {});
  const inTime = await Promise.race([ended.then(() => true), sleep(2000, false)]);
  if (!inTime) process.kill("SIGKILL");
  await ended;
  connection.dispose();
}
