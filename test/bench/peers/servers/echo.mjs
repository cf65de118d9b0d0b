import { serve } from "./thin-server.mjs";

/** The floor: it keeps the text, reads none of it, and publishes so many diagnostics that never change. */
const count = Number(process.env.DIAGNOSTICS ?? 1);
const diagnostics = Array.from({ length: count }, (_, line) => ({
  range: { start: { line, character: 0 }, end: { line, character: 20 } },
  severity: 2,
  source: "echo",
  code: "constant",
  message:
    "A message of about the length that such messages have: what is said here is said again elsewhere.",
}));
serve(() => diagnostics, {
  capabilities: { hoverProvider: true, completionProvider: {} },
  offer: (connection) => {
    connection.onHover(() => ({
      contents: { kind: "markdown", value: "**constant**, and as long as a hover" },
    }));
    connection.onCompletion(() => [{ label: "constant" }]);
  },
});
