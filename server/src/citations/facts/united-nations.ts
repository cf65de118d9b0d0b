import type { CslItem } from "../../doctrine/doctrine.ts";
import type { Gap } from "../draft.ts";
import { custom, field, missing } from "./fields.ts";
import { people } from "./names.ts";
import { titleOf } from "./titles.ts";

export type Organ = "assembly" | "council" | "human-rights" | "economic";

/** A resolution by its organ and number; the symbol is that of the document that holds it. */
export interface Resolution {
  /** The name as the source gives it where it is none of the four. */
  readonly organ: Organ | { readonly name: string };
  /** "2625 (XXV)", "56/83", "1373", "20/8". */
  readonly number: string | Gap;
  readonly symbol: string;
}

const organs: readonly [Organ, RegExp, string][] = [
  ["council", /Security Council|\bUNSC\b|\bS\.C\./i, "S/RES/"],
  ["human-rights", /Human Rights Council|\bU?N?HRC\b|\bH\.R\.C\./i, "A/HRC/RES/"],
  ["economic", /Economic and Social Council|\bECOSOC\b/i, "E/RES/"],
  ["assembly", /General Assembly|International Law Commission|\bUNGA\b|\bG\.A\./i, "A/RES/"],
];

/** Symbols of United Nations bodies: those of the principal organs, the treaty bodies and the conferences. */
const symbolStart =
  /^(?:A|S|E|T|ST|CCPR|CESCR|CEDAW|CERD|CAT|CRC|CRPD|CED|CMW|HRI|TD|UNEP|UNCTAD|FCCC|CBD|DP|NPT|CD|DC|BWC|CCW|ISBA|SPLOS|LC|PCNICC)\/(?=.*\d)/;

export function isDocumentSymbol(text: string): boolean {
  return symbolStart.test(text);
}

export function isResolutionSymbol(text: string): boolean {
  return isDocumentSymbol(text) && text.includes("/RES/");
}

/** Reads organ and number from the symbol where the source has one, else from its fields. */
export function resolutionOf(csl: CslItem): Resolution {
  const number = field(csl, "number");
  const symbol = custom(csl, "symbol") || (isResolutionSymbol(number) ? number : "");
  const start = organs.find(([, , prefix]) => symbol.startsWith(prefix));
  const bodies = [field(csl, "authority"), ...people(csl, "author").full, titleOf(csl)].join(" ");
  const named = organs.find(([, names]) => names.test(bodies));
  const [organ] = start ?? named ?? [];
  const words = isResolutionSymbol(number) ? number.slice(start?.[2].length ?? 0) : number;
  const plain = numberIn(words, organ);
  return {
    organ: organ ?? { name: field(csl, "authority") },
    number: plain || missing("resolution number"),
    symbol: symbol || (organ && plain ? symbolOf(organ, plain) : ""),
  };
}

/** The year of the Council and the name of the organ are said elsewhere: "S.C. Res. 1373 (2001)" has number 1373. */
function numberIn(text: string, organ: Organ | undefined): string {
  const number = text.replace(/^.*\bRes(?:olution)?s?\b\.?\s*(?:No\.?\s*)?/i, "").trim();
  if (organ === "council") return number.replace(/\s*\(\d{4}\)$/, "");
  return number.replace(/^(\d+)\s*(\([IVXLC-]+\))\s*/, "$1 $2 ").trim();
}

/** Numbers with their session, "56/83", are the symbol's own; "2625 (XXV)" belongs to the time before 1976. */
function symbolOf(organ: Organ, number: string): string {
  const prefix = organs.find(([name]) => name === organ)?.[2] ?? "";
  return /^[\w-]+\/\d+[A-Z]?$/.test(number) || (organ === "council" && /^\d+$/.test(number))
    ? prefix + number
    : "";
}

/** Whether the resolution has a name of its own, and not only "Resolution 1373 (2001)". */
export function isNamed(csl: CslItem): boolean {
  const organ = "(?:Security Council|General Assembly|Human Rights Council)?";
  return !new RegExp(`^(?:(?:United Nations|U\\.?N\\.?)\\s+)?${organ}\\s*Res(?:olution|\\.)`, "i").test(
    titleOf(csl),
  );
}

/** Whether an ILC text is the annex of a General Assembly resolution: its number is "56/83", not a symbol. */
export function annexed(csl: CslItem): boolean {
  const number = field(csl, "number");
  return /^\d+\/\d+$/.test(number) || isResolutionSymbol(number);
}

/** Whether the text is cited from the Yearbook of the International Law Commission. */
export function isInYearbook(csl: CslItem): boolean {
  return /Yearbook of the International Law Commission|\bYBILC\b|\bILC Yearbook\b|Y\.?B\.? Int['’]l L\. Comm['’]n/i.test(
    field(csl, "container-title"),
  );
}
