import { type CslDate, readDate } from "../../citations/bibliography/dates.ts";
import type { Paragraph } from "./readable.ts";

/** What a page says of its work behind a label: "Posted: 5 May 2017", "Keywords: ...". */
export interface LabelledFacts {
  readonly written?: CslDate;
  readonly posted?: CslDate;
  readonly lastRevised?: CslDate;
  readonly published?: CslDate;
  readonly pages?: string;
  readonly keywords?: readonly string[];
  /** "By Jane Doe and John Roe". */
  readonly authors?: readonly string[];
  /** What stands behind "Suggested Citation". */
  readonly suggestedCitation?: string;
  readonly doi?: string;
  /** The number of the abstract on SSRN. */
  readonly ssrnAbstract?: string;
}

const date = String.raw`(\d{1,2} \p{L}{3,9}\.? \d{4}|\p{L}{3,9}\.? \d{1,2}, \d{4}|\d{4}[-/]\d\d[-/]\d\d|\p{L}{3,9} \d{4})`;

/** No label has more behind it; a longer paragraph is prose, or the whole page of a PDF. */
const longest = 600;

/** Looks for facts in short paragraphs, whole and line by line, and in the lines of long ones. */
export function readLabelledFacts(paragraphs: readonly Paragraph[], whole: string): LabelledFacts {
  const lines = paragraphs
    .flatMap(({ text }) => (text.includes("\n") ? [text, ...text.split("\n")] : [text]))
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter((line) => line.length < longest);
  const find = (pattern: string) => {
    const expression = new RegExp(pattern, "iu");
    for (const line of lines) {
      const found = expression.exec(line);
      if (found?.[1]) return found[1];
    }
    return undefined;
  };
  const dateBehind = (label: string) => readDate((find(`${label}:?\\s*${date}`) ?? "").replaceAll("/", "-"));
  const keywords = find(String.raw`^key ?words?:\s*(.+)$`)?.replace(/\.$/, "");
  const citation = lines.findIndex((line) => /^suggested citation:?\s*$/i.test(line));
  return withoutGaps({
    written: dateBehind("(?:^|\\b)(?:date )?written(?: on)?"),
    posted: dateBehind("\\bposted(?: on)?"),
    lastRevised: dateBehind("\\blast revised"),
    published: dateBehind("^(?:first )?published(?: online)?(?: on)?"),
    pages: find(String.raw`^(\d{1,4}) pages\b`),
    keywords: keywords?.split(/\s*[,;]\s*/).filter(Boolean),
    authors: readByline(find("^by:? (.{3,120})$")),
    suggestedCitation: citation < 0 ? find("^suggested citation:? (.+)$") : lines[citation + 1],
    doi: find(String.raw`\b(10\.\d{4,9}/[-._;()/:\w]*\w)`),
    ssrnAbstract: /\bssrn\.com\/(?:abstract=|sol3\/papers\.cfm\?abstract_id=)(\d{5,8})/i.exec(whole)?.[1],
  });
}

/** Names of persons: each begins with a capital and has two words or more. */
function readByline(byline: string | undefined): string[] | undefined {
  const names = byline?.split(/\s*(?:,|\band\b|&)\s*/).filter(Boolean);
  return names?.length && names.every((one) => /^\p{Lu}[\p{L}.'’-]*(?: [\p{L}.'’-]+){1,4}$/u.test(one))
    ? names
    : undefined;
}

function withoutGaps<T extends object>(facts: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as T;
}
