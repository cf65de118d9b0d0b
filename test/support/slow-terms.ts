import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import type { Term } from "../../server/src/doctrine/doctrine.ts";

/** A term found: its id and its words as the reader sees them. */
export type SlowFind = readonly [id: string, words: string];

/**
 * Finds terms as a patient reader would: word by word, each label tried at each. It shares no code with the product,
 * neither for the words of a memo nor for the forms of a label, so that a test can hold the one against the other.
 */
export function createSlowFinder(terms: readonly Term[]): (memo: string) => SlowFind[] {
  const labels = [
    ...terms.flatMap(labelsOf),
    ...terms.flatMap(({ otherSenses }) => otherSenses.map(otherSense)),
  ];
  return (memo) => visibleWords(memo).flatMap((words) => findAll(split(words), labels));
}

interface SlowLabel {
  readonly id: string | undefined;
  readonly parts: readonly string[];
  readonly accepts: (part: string, place: number) => boolean;
  readonly plain: string;
}

function findAll(parts: readonly string[], labels: readonly SlowLabel[]): SlowFind[] {
  const found: SlowFind[] = [];
  for (let at = 0; at < parts.length; ) {
    const letter = parts[at]?.charAt(0).toLowerCase() ?? "";
    const here = labels
      .filter(({ plain }) => plain.startsWith(letter))
      .map((label) => ({ label, length: matched(parts, at, label) }))
      .filter(({ length }) => length > 0)
      .map(({ label, length }) => ({ label, length, words: parts.slice(at, at + length).join("") }));
    const longest = Math.max(0, ...here.map(({ words }) => words.length));
    const fitting = here.filter(({ words }) => words.length === longest);
    const best = fitting.find(({ label, words }) => label.plain === words.toLowerCase()) ?? fitting[0];
    if (best?.label.id) found.push([best.label.id, best.words]);
    at += best?.length ?? 1;
  }
  return found;
}

/** How many parts of the text the label takes from `at` on; 0 if it does not stand there. */
function matched(text: readonly string[], at: number, { parts, accepts }: SlowLabel): number {
  let next = at;
  for (let place = 0; place < parts.length; place++) {
    if (place > 0 && parts[place - 1] === "-" && text[next] === " ") next++;
    if (!accepts(text[next] ?? "", place)) return 0;
    next++;
  }
  return next - at;
}

/** Words and what stands between them, each sign by itself. */
function split(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}_]+|./gsu) ?? [];
}

function labelsOf(term: Term): SlowLabel[] {
  const offered = [term.prefLabel, ...term.altLabel];
  const letters = (words: string) => words.normalize("NFD").replace(/[^a-z]/gi, "");
  const inside = term.hiddenLabel.flatMap((hidden) =>
    offered
      .filter((label) => letters(label) === letters(hidden))
      .flatMap((meant) =>
        offered.filter((l) => l.split(meant).length > 1).map((l) => l.replace(meant, hidden)),
      ),
  );
  return [...offered, ...term.hiddenLabel, ...inside].map((label) => {
    const parts = split(label);
    const fold = (words: string) => words.toLowerCase();
    const same = (a: string, b: string) => (/^[A-Z]+$/.test(label) ? a === b : fold(a) === fold(b));
    const head = parts.findIndex((part, i) => prepositions.has(part) && i > 1) - 2;
    return {
      id: term.id,
      parts,
      plain: fold(label),
      accepts: (part, place) => {
        const own = parts[place] ?? "";
        if (same(part, own)) return true;
        if (place === 0 && term.verbs.includes(own)) return verbForms(own).includes(fold(part));
        if (term.verbs.includes(parts[0] ?? "") || term.invariable.includes(label)) return false;
        return (
          (place === parts.length - 1 || place === head) && pluralsOf(own).some((one) => same(part, one))
        );
      },
    };
  });
}

const prepositions = new Set("of to on in with against by for within under".split(" "));

function otherSense(phrase: string): SlowLabel {
  const parts = split(phrase);
  const accepts = (part: string, place: number) => part.toLowerCase() === parts[place]?.toLowerCase();
  return { id: undefined, parts, accepts, plain: phrase.toLowerCase() };
}

function pluralsOf(noun: string): string[] {
  if (noun.endsWith("s") && !noun.endsWith("ss")) return [];
  if (/(s|x|z|ch|sh)$/.test(noun)) return [`${noun}es`];
  return /[^aeiou]y$/.test(noun) ? [noun.replace(/y$/, "ies")] : [`${noun}s`];
}

function verbForms(verb: string): string[] {
  return verb.endsWith("e")
    ? [`${verb}s`, `${verb}d`, verb.replace(/e$/, "ing")]
    : [`${verb}s`, `${verb}ed`, `${verb}ing`];
}

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
  readonly position?: { readonly start: { readonly offset?: number } };
}

/** The words of each paragraph, heading and table cell, without code, addresses, HTML and citation keys. */
function visibleWords(memo: string): string[] {
  const tree = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter).parse(memo) as Node;
  const blocks: string[] = [];
  const flat = (node: Node): string => {
    if (node.type === "text") return node.value ?? "";
    if (node.type === "break") return "\n";
    if (node.type === "html") return /^<br/i.test(node.value ?? "") ? "\n" : "";
    if (node.type === "footnoteReference") return "";
    if (node.type === "link" && memo[node.position?.start.offset ?? 0] !== "[") return "\uFFFC";
    return node.children ? node.children.map(flat).join("") : "\uFFFC";
  };
  const visit = (node: Node) => {
    if (["paragraph", "heading", "tableCell"].includes(node.type)) blocks.push(asSeen(flat(node)));
    else for (const child of node.children ?? []) visit(child);
  };
  visit(tree);
  return blocks;
}

function asSeen(words: string): string {
  return words
    .replace(/[\u00AD\u200B]/g, "")
    .replace(/[\u2010\u2011]/g, "-")
    .replace(/\s+/g, " ")
    .replace(/(?<![\p{L}\p{N}_.@])@(?:\{[^{}\s]+\}|[^\s;,\]()[\]]*)/gu, "\uFFFC");
}
