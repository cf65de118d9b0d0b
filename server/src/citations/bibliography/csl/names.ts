/** A name as CSL-JSON has it, particles and suffix apart. */
export interface FullName {
  readonly family?: string;
  readonly given?: string;
  readonly literal?: string;
  readonly "dropping-particle"?: string;
  readonly "non-dropping-particle"?: string;
  readonly suffix?: string;
}

const parts = ["family", "given", "literal", "dropping-particle", "non-dropping-particle", "suffix"] as const;

/** The names that a value of CSL-JSON or CSL-YAML holds: a list of names, one name, or words. None if it holds none. */
export function readCslNames(value: unknown): FullName[] | undefined {
  const names = (Array.isArray(value) ? value : [value]).flatMap((name) => readName(name) ?? []);
  return names.length > 0 ? names : undefined;
}

function readName(value: unknown): FullName | undefined {
  if (typeof value === "string") return value.trim() ? { literal: value.trim() } : undefined;
  if (typeof value !== "object" || value === null) return undefined;
  const given = value as Record<string, unknown>;
  const known = parts.flatMap((part) => {
    const words = typeof given[part] === "string" ? given[part].trim() : "";
    return words ? [[part, words] as const] : [];
  });
  return known.length > 0 ? Object.fromEntries(known) : undefined;
}
