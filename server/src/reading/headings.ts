import type { Lexicon } from "../doctrine/doctrine.ts";
import type { Memo, Section } from "../memo/memo.ts";

/** A heading's title without its number, in lower case, and the number as it is written: "I", "3.1", "B". */
export interface Numbered {
  readonly title: string;
  readonly number?: string;
}

export function readHeading(title: string): Numbered {
  const plain = title
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201C\u201D]/g, '"')
    .trim();
  const lettered = /^([A-Z]|[IVXLC]+)\s+(?=\p{Lu})(.*)$/u.exec(plain);
  if (lettered?.[1] && lettered[2] !== undefined)
    return { title: plainTitle(lettered[2]), number: lettered[1] };
  const match =
    /^(?:(?:part|section|chapter|issue|question|§)\s+([IVXLC]+|\d+(?:\.\d+)*|[A-Z])\b[.):\s—–-]*|\(?(\d+(?:\.\d+)*|[IVXLC]+|[A-Za-z])[.):—–](?:\s+|$)|(\d+(?:\.\d+)*)\s+)(.*)$/iu.exec(
      plain,
    );
  const number = match?.[1] ?? match?.[2] ?? match?.[3];
  const rest = plainTitle(match?.[4] ?? plain);
  return number === undefined ? { title: rest } : { title: rest, number: number.toUpperCase() };
}

function plainTitle(words: string): string {
  return words.replace(/[\s.:*]+$/u, "").toLowerCase();
}

/** What the check takes sections for by their titles (specification, section 4). */
export interface SectionRoles {
  readonly isSummary: (section: Section) => boolean;
  readonly isContainer: (section: Section) => boolean;
  readonly isPart: (section: Section) => boolean;
}

/** What a summary section may be headed by besides. */
const companions =
  /^(?:the )?(?:questions?|issues?|instructions|scope|purpose|background|introduction|next steps)$/;

export function createRoles(lexicon: Lexicon): SectionRoles {
  const named = (list: string, joined: RegExp) => {
    const names = (lexicon[list] ?? []).map((name) => name.toLowerCase()).sort((a, b) => b.length - a.length);
    return ({ heading }: Section): boolean => {
      if (!heading) return false;
      const title = readHeading(heading.title).title.replace(/^(?:the|our|my)\s+/, "");
      return names.some((name) => {
        const bare = name.replace(/^(?:the|our|my)\s+/, "");
        return title === bare || (title.startsWith(bare) && joined.test(title.slice(bare.length)));
      });
    };
  };
  const summary = named("summaries", /^(?:\s*[:—–/(&,-]|\s+(?:and|of|to|on|for|in)\s)/u);
  /** "Question and short answer": each part is a summary or what goes with one. */
  const joint = ({ heading }: Section): boolean => {
    const parts = readHeading(heading?.title ?? "").title.split(/\s+and\s+|\s*[&,/]\s*/u);
    const names = parts.map((part) => ({ heading: { title: part } }) as Section);
    return (
      names.some(summary) &&
      names.every((part) => summary(part) || companions.test(part.heading?.title ?? ""))
    );
  };
  return {
    isSummary: (section) => summary(section) || joint(section),
    isContainer: named("containers", /^(?:\s*[:(&]|\s+and\s)/u),
    isPart: named("parts of an issue", /^(?:\s*[:—–(]|\s+(?:and|to|of)\s)/u),
  };
}

/** The section that only holds the memo's title, if there is one. */
export function findTitle(memo: Memo): Section | undefined {
  const [first, ...others] = memo.root.children;
  if (!first?.heading || first.depth !== 1) return undefined;
  const written = /^title:\s*["']?(.*?)["']?\s*$/imu.exec(memo.frontMatter?.value ?? "")?.[1];
  if (written !== undefined) return same(written, first.heading.title) ? first : undefined;
  if (others.length === 0) return first;
  const numbered = readHeading(first.heading.title).number !== undefined;
  return !numbered && first.children.length >= 3 && others.length === 1 && others[0]?.children.length === 0
    ? first
    : undefined;
}

function same(a: string, b: string): boolean {
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim();
  return plain(a) === plain(b);
}
