import type { Source } from "../../doctrine/doctrine.ts";
import type { Memo } from "../../memo/memo.ts";
import type { Span } from "../../text/span.ts";
import type { Library } from "../library.ts";
import { alike, writtenForms } from "./written-forms.ts";

/** A citation that a memo writes out; the span counts units of the prose that it stands in. */
export interface WrittenCitation extends Span {
  readonly source: Source;
  readonly form: "full" | "short";
  /** The note that a short form refers to, where it names one. */
  readonly note?: number;
}

/** The sources of which a memo has a name or a first word of the title: of a large library a few. */
export function candidatesIn(memo: Memo, library: Library): readonly Source[] {
  const words = new Set(memo.runs.flatMap(({ prose }) => prose.text.match(/[\p{L}\p{N}]+/gu) ?? []));
  return library.all().filter((source) => namesOf(source).some((name) => words.has(name)));
}

/** The citations of the sources that stand written out in prose; where one lies in another the longer one counts. */
export function writtenCitations(text: string, sources: readonly Source[]): WrittenCitation[] {
  const words = alike(text);
  const found = sources.flatMap((source) =>
    writtenForms(source).flatMap(({ form, anchor, pattern }): WrittenCitation[] => {
      if (!words.includes(anchor)) return [];
      return [...words.matchAll(pattern)].map(({ 0: whole, 1: number, index }) => ({
        source,
        form,
        start: index,
        end: index + whole.length,
        ...(number !== undefined && { note: Number(number) }),
      }));
    }),
  );
  found.sort((a, b) => a.start - b.start || b.end - a.end || (a.form === "full" ? -1 : 1));
  let end = 0;
  return found.filter((one) => {
    if (one.start < end) return false;
    end = one.end;
    return true;
  });
}

const names = new WeakMap<Source, readonly string[]>();

/** Words of which at least one stands in each form of the source. */
function namesOf(source: Source): readonly string[] {
  const made = names.get(source) ?? readNames(source);
  names.set(source, made);
  return made;
}

function readNames({ csl }: Source): string[] {
  const people = [csl.author, csl.editor].flatMap((list) => (Array.isArray(list) ? list.slice(0, 1) : []));
  const words = [
    ...people.flatMap(({ family, literal }) => [family, literal]),
    csl["title-short"],
    csl.title,
    csl.number,
    csl.publisher,
  ];
  return words.flatMap((word) => {
    const all = typeof word === "string" ? (word.match(/[\p{L}\p{N}]{2,}/gu) ?? []) : [];
    return all.filter((one) => !/^(?:the|of|in|on|an|and|for|case|concerning|to)$/i.test(one)).slice(0, 1);
  });
}
