import { type UnknownKey, unknownKeys } from "../citations/cite-reading/unknown-keys.ts";
import type { Rule } from "./rule.ts";

/** A citation by a key that neither the memo's bibliography nor the built-in sources have. */
export const unknownCitationKey: Rule = {
  id: "unknown-citation-key",
  title: "A citation by a key that no source has",
  severity: "warning",
  *check({ memo }, library) {
    for (const unknown of unknownKeys(memo, library)) {
      const { citation, near, expected } = unknown;
      const isMild = !expected && near.length === 0;
      const report = { span: citation.span, message: messageOf(unknown), related: [] };
      yield isMild ? { ...report, severity: "information" } : report;
    }
  },
};

function messageOf({ citation, near, expected }: UnknownKey): string {
  const [first] = near;
  const where = expected ? "" : ", and the memo names no bibliography";
  const meant = first === undefined ? "" : ` Did you mean @${first}?`;
  return `No source has the key “${citation.key}”${where}.${meant}`;
}
