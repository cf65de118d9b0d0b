import type { WrittenStyle } from "../citations/style-of.ts";
import type { Personal } from "../library/plan.ts";
import type { CheckOptions } from "../review/check.ts";
import type { Config } from "../review/read-config.ts";
import { rules } from "../rules/index.ts";
import type { Severity } from "../rules/rule.ts";

/** What the user's settings under `opinio` say, with every value checked: a wrong one counts as absent. */
export interface Settings {
  readonly check: CheckOptions;
  readonly citations: CitationSettings;
  /** Where the user's bibliographies and texts of sources are, unless the memo or its team names others. */
  readonly files: Personal;
}

export interface CitationSettings {
  /** The style in which citations are shown and written out, unless the memo or its team names another. */
  readonly style: WrittenStyle;
  /** How a citation that is picked or pasted is inserted. */
  readonly insertAs: "key" | "footnote" | "inline";
  /** Whether the resolved form of each citation is shown beside it. */
  readonly hints: boolean;
  /** Whether tables of authorities are brought up to date when the memo is saved. */
  readonly updateAuthorities: boolean;
}

const severities: readonly string[] = ["error", "warning", "information", "hint", "off"];
const styles = ["bluebook", "oscola"] as const;
const waysToInsert = ["key", "footnote", "inline"] as const;

const usual: CitationSettings = {
  style: "bluebook",
  insertAs: "key",
  hints: false,
  updateAuthorities: true,
};

/** Reads the section `opinio` as a client sends it, `{rules: {"unsupported-claim": "warning"}}`, over `base`. */
export function readSettings(section: unknown, base?: Settings): Settings {
  const all = recordOf(section);
  const given = recordOf(all.rules);
  const known = rules.flatMap(({ id }) => {
    const value = given[id];
    return typeof value === "string" && severities.includes(value) ? [[id, value as Severity | "off"]] : [];
  });
  return {
    check: { severities: { ...base?.check.severities, ...Object.fromEntries(known) } },
    citations: readCitationSettings(all, base?.citations ?? usual),
    files: { ...base?.files, ...readFiles(all) },
  };
}

/** What a team has agreed on counts before the settings of persons, so that all of it see the same. */
export function withTeam(settings: Settings, { severities, citationStyle }: Config): Settings {
  const { citations, check } = settings;
  return {
    ...settings,
    check: { ...check, severities: { ...check.severities, ...severities } },
    citations: {
      ...citations,
      ...(citationStyle === "pandoc" ? { insertAs: "key" } : citationStyle && { style: citationStyle }),
    },
  };
}

/** `bibliography` is a path or a list of paths; empty ones count as absent. */
function readFiles({ bibliography, sources }: Given): Personal {
  const paths = (Array.isArray(bibliography) ? bibliography : [bibliography]).filter(isPath);
  return {
    ...(paths.length > 0 && { bibliography: paths }),
    ...(isPath(sources) && { sources }),
  };
}

function isPath(value: unknown): value is string {
  return typeof value === "string" && value.trim() !== "";
}

function readCitationSettings(all: Given, base: CitationSettings): CitationSettings {
  const hints = recordOf(all.inlayHints).citations;
  const update = recordOf(all.authorities).updateOnSave;
  return {
    style: styles.find((one) => one === all.citationStyle) ?? base.style,
    insertAs: waysToInsert.find((one) => one === all.insertCitationAs) ?? base.insertAs,
    hints: typeof hints === "boolean" ? hints : base.hints,
    updateAuthorities: typeof update === "boolean" ? update : base.updateAuthorities,
  };
}

type Given = Readonly<Record<string, unknown>>;

function recordOf(value: unknown): Given {
  return isRecord(value) ? value : {};
}

function isRecord(value: unknown): value is Given {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
