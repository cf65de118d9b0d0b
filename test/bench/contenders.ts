import { join, resolve } from "node:path";

export interface Contender {
  readonly name: string;
  /** What it does when a memo changes, in a few words. */
  readonly does: string;
  /** What Node runs. */
  readonly script: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** It asks its client for the tokens of a document, as VS Code gives them. */
  readonly asksForTokens?: boolean;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** No checker but a measure for checkers: the bounds do not ask whether ours is faster. */
  readonly isYardstick?: boolean;
}

export const ours = "Opinio";
export const floor = "echo";
export const parser = "remark-parse";

const builtServer = resolve(import.meta.dirname, "../../server/dist/server.cjs");

/** The servers measured: `peers` is the folder that `preparePeers` gave, `server` another build of ours. */
export function contendersIn(peers: string, server = builtServer): Contender[] {
  const script = (name: string) => join(peers, `servers/${name}.mjs`);
  return [
    { name: ours, does: "everything it does in VS Code", script: server },
    {
      name: floor,
      does: "nothing: as many constant diagnostics as Opinio has",
      script: script("echo"),
      isYardstick: true,
    },
    {
      name: parser,
      does: "parses CommonMark, one diagnostic",
      script: script("remark-parse"),
      isYardstick: true,
    },
    {
      name: "vscode-markdown-languageserver",
      does: "links and references, as in VS Code",
      script: join(peers, "node_modules/vscode-markdown-languageserver/dist/node/workerMain.js"),
      asksForTokens: true,
      settings: { validate: validation, server: { log: "off" } },
    },
    { name: "markdownlint", does: "all rules but long lines, thin server", script: script("markdownlint") },
    {
      name: "unified-language-server",
      does: "remark-lint's recommended rules",
      script: script("remark-lint"),
    },
    { name: "alex", does: "retext with alex's rules, thin server", script: script("alex") },
    { name: "textlint", does: "one rule (unexpanded-acronym), thin server", script: script("textlint") },
    { name: "harper.js", does: "its own rules, thin server", script: script("harper") },
  ];
}

const warning = { enabled: "warning" };
const validation = {
  enabled: true,
  referenceLinks: warning,
  fragmentLinks: warning,
  fileLinks: { ...warning, markdownFragmentLinks: "inherit" },
  ignoredLinks: [],
  unusedLinkDefinitions: { enabled: "hint" },
  duplicateLinkDefinitions: warning,
};
