import type { CheckOptions } from "../review/check.ts";
import { rules } from "../rules/index.ts";
import type { Severity } from "../rules/rule.ts";

/** What the user's settings under `opinio` say, with every value checked: a wrong one counts as absent. */
export interface Settings {
  readonly check: CheckOptions;
}

const severities: readonly string[] = ["error", "warning", "information", "hint", "off"];

/** Reads the section `opinio` as a client sends it, `{rules: {"unsupported-claim": "warning"}}`, over `base`. */
export function readSettings(section: unknown, base?: Settings): Settings {
  const given = isRecord(section) && isRecord(section.rules) ? section.rules : {};
  const known = rules.flatMap(({ id }) => {
    const value = given[id];
    return typeof value === "string" && severities.includes(value) ? [[id, value as Severity | "off"]] : [];
  });
  return { check: { severities: { ...base?.check.severities, ...Object.fromEntries(known) } } };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
