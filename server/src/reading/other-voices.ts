import type { Memo, Paragraph, Sentence } from "../memo/memo.ts";
import { has, readWords, type Vocabulary } from "./vocabulary.ts";

/**
 * Sentences that their place puts in another's mouth: a cell in a column of views, the row of an author, an item that
 * begins with a name (specification, rule 4: "Name: view" in a list of others' views is reported).
 */
export function createOtherVoices({ pattern }: Vocabulary) {
  const speaking = pattern("{other speakers}");
  const introducing = pattern("{attribution verbs}|{attribution phrases}");

  return (memo: Memo, side: readonly string[]) => {
    const above = new Map<Paragraph, Paragraph>();
    memo.paragraphs.forEach((paragraph, i) => {
      const before = memo.paragraphs[i - 1];
      if (before && before.section === paragraph.section) above.set(paragraph, before);
    });
    const textOf = (paragraph: Paragraph | undefined) =>
      (paragraph?.sentences ?? []).map(({ text }) => readWords(text).lower).join(" ");
    const isOwn = (words: string) => own.test(words) || side.some((name) => words.includes(name));
    /** Heads of the columns of a table, the first of them included. */
    const headsOf = remember((table: Paragraph) => [
      ...new Set(table.sentences.flatMap(({ cell }) => (cell ? [cell.column] : []))),
    ]);
    let words: string | undefined;
    const plain = () => {
      words ??= memo.sentences.map(({ text }) => text).join(" ");
      return words;
    };

    return (sentence: Sentence): boolean => {
      const { paragraph, cell, text } = sentence;
      return cell ? inTable(paragraph, cell, text) : paragraph.kind === "list" && isView(paragraph, text);
    };

    function inTable(table: Paragraph, cell: NonNullable<Sentence["cell"]>, text: string): boolean {
      const head = readWords(cell.column).lower;
      if (isOwn(head)) return false;
      const ours = /(?<!\p{L})(?:our|my) [^.;]*:\s*$/u.test(textOf(above.get(table)));
      if ((!ours && head !== "" && has(speaking, head)) || ownersView.test(head)) return true;
      const [corner = "", ...others] = headsOf(table);
      if (corner !== cell.column && speakers.test(corner)) return text !== cell.row;
      return isName(cell.column) && others.some((other) => /^(?:our|my)(?!\p{L})/iu.test(other));
    }
    /** "Hugh Penrose: every illegality is …"; a single word is a name where views are reported and it is none elsewhere. */
    function isView(list: Paragraph, text: string): boolean {
      if (names.test(text)) return !topical.test(text);
      const name = oneName.exec(text)?.[1];
      if (name === undefined || topical.test(text)) return false;
      const heading = list.section.heading?.title.toLowerCase() ?? "";
      const others = has(introducing, textOf(above.get(list))) || has(speaking, heading);
      return others && !new RegExp(`(?<!\\p{L})${name.toLowerCase()}(?!\\p{L})`, "u").test(plain());
    }
  };
}

/** "the State's assessment", "their view" */
const ownersView =
  /(?:\p{L}'s|s'|(?<!\p{L})(?:their|his|her|its)) (?:own )?(?:view|assessment|position|reading|answer|opinion|verdict|take|case|line|evaluation|conclusion|characterisation|stance)(?!\p{L})|(?<!\p{L})(?:view|assessment|reading|answer|opinion|verdict|evaluation) by (?!us(?!\p{L}))/u;
const own = /(?<!\p{L})(?:our|my|this|we)(?!\p{L})/u;
const speakers =
  /^(?:authors?|writers?|scholars?|commentators?|speakers?|judges?|delegations?|witness(?:es)?|proponents?|critics?|who(?: says| said)?)$/iu;
const isName = (head: string) => /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?(?: \([^)]*\))?$/u.test(head);
const names = /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,3}(?: \([^)]*\))?: /u;
const oneName = /^(\p{Lu}[\p{L}'’-]+)(?: \([^)]*\))?: (?:\S+ ){3}/u;
const topical =
  /^[^:]*(?:answer|question|summary|conclusion|issue|finding|verdict|assessment|result|view|norm|rule|point)\b/iu;

/** Looked up once for each key. */
function remember<K extends object, V>(find: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, V>();
  return (key) => {
    const value = known.get(key) ?? find(key);
    known.set(key, value);
    return value;
  };
}
