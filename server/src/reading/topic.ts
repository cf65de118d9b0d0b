import type { Memo, Section, Sentence } from "../memo/memo.ts";
import { createNormFinder, type NormMention } from "./norm.ts";
import { findAll, has, readWords, type Vocabulary, type Words } from "./vocabulary.ts";

/** What a sentence stands under: whether words that only stand for a norm stand for non-intervention there. */
export interface Topic {
  /** Non-intervention is named in the sentence's paragraph or the preceding one, its table heads or its headings. */
  readonly about: boolean;
  /** The norm named last before the sentence in its paragraph or the preceding one; else what headings name. */
  readonly last?: Last;
  /** The sentence before in the paragraph names non-intervention, or may refer to it. */
  readonly before: boolean;
  /** A conclusion ("a prohibited intervention") stands in the sentence before. */
  readonly concluded: boolean;
  /** The column's or the row's head names non-intervention. */
  readonly head: boolean;
}

/** "The principle" cannot stand for an article, but "this rule" can. */
export type Last = "this norm" | "another norm" | "an article";

/** How many sentences are remembered, so that an edit costs only the sentences that it touches. */
const remembered = 50_000;

/** What one sentence says of norms, whatever the context. */
export interface Named {
  readonly words: Words;
  readonly mentions: readonly NormMention[];
  /** Places where another norm is named. */
  readonly others: readonly number[];
  /** An article of a treaty or a statute is named. */
  readonly article: boolean;
}

export interface TopicReader {
  readonly name: (text: string) => Named;
  /** Visits the sentences in memo order and tells for each what it stands under. */
  readonly follow: (memo: Memo) => (sentence: Sentence, named: Named) => Topic;
}

export function createTopicReader(vocabulary: Vocabulary): TopicReader {
  const find = createNormFinder(vocabulary);
  const others = vocabulary.pattern(
    "(?:{norm heads} (?:of|on|against|to) (?:the |territorial |state ){0,2})?{other norms}",
  );
  const articles = vocabulary.pattern("(?:article|articles|art\\.|arts\\.|section|§) \\d+");
  const bareStates = vocabulary.pattern("{norm elements}");
  const read = (text: string): Named => {
    const words = readWords(text);
    const places = findAll(others, words.lower).map((match) => match.index);
    return { words, mentions: find(words), others: places, article: has(articles, words.lower) };
  };
  const known = new Map<string, Named>();
  const name = (text: string): Named => {
    const found = known.get(text) ?? read(text);
    if (known.size >= remembered) known.clear();
    known.set(text, found);
    return found;
  };
  const names = (title: string) => {
    const { mentions, words } = name(title);
    return mentions.some((m) => sure(m)) || (mentions.length > 0 && has(bareStates, words.lower));
  };
  const headings = new WeakMap<Section, boolean>();
  const headed = (section: Section): boolean => {
    const known = headings.get(section);
    if (known !== undefined) return known;
    const own = section.heading !== undefined && names(section.heading.title);
    const answer = own || (section.parent !== undefined && headed(section.parent));
    headings.set(section, answer);
    return answer;
  };
  const foreign = (section: Section) =>
    section.heading !== undefined &&
    !names(section.heading.title) &&
    name(section.heading.title).others.length > 0;
  return { name, follow: () => followTopics(headed, names, foreign) };
}

/** A mention that needs no context to name the norm. */
export function sure({ naming }: NormMention): boolean {
  return naming === "name" || naming === "conclusion" || naming === "verb";
}

interface Trail {
  paragraph?: unknown;
  section?: unknown;
  last?: Last;
  about: boolean;
  before: boolean;
  concluded: boolean;
}

function followTopics(
  headed: (section: Section) => boolean,
  names: (title: string) => boolean,
  foreign: (section: Section) => boolean,
) {
  const blank = (): Trail => ({ about: false, before: false, concluded: false });
  let current = blank();
  let previous = blank();
  const trails = new Map<unknown, Trail>();
  return (sentence: Sentence, named: Named): Topic => {
    const paragraph = sentence.paragraph;
    if (current.paragraph !== paragraph) {
      trails.set(current.paragraph, current);
      previous = (paragraph.caller && trails.get(paragraph.caller)) || current;
      current = { ...blank(), paragraph, section: paragraph.section };
    }
    const near = previous.section === paragraph.section || !foreign(paragraph.section);
    const under = headed(paragraph.section);
    const head = sentence.cell !== undefined && (names(sentence.cell.column) || names(sentence.cell.row));
    const last = current.last ?? (head ? "this norm" : undefined) ?? (near ? previous.last : undefined);
    const topic: Topic = {
      about: current.about || under || head || (near && previous.about) || named.mentions.some(sure),
      before: current.before,
      concluded: current.concluded,
      head,
      ...(last ? { last } : under ? { last: "this norm" as const } : {}),
    };
    leave(current, named, topic);
    return topic;
  };
}

/** Notes what the sentence names, for those behind it. */
function leave(trail: Trail, { mentions, others, article }: Named, topic: Topic): void {
  const own = mentions.findLast((m) => sure(m) || (topic.about && m.naming === "bare"));
  const other = others.at(-1);
  const stands = mentions.some((m) => m.naming === "anaphor") && topic.last === "this norm";
  if (own) trail.last = "this norm";
  else if (other !== undefined && !stands) trail.last = "another norm";
  else if (article && !stands && trail.last === undefined) trail.last = "an article";
  trail.about ||= mentions.some(sure);
  trail.before = own !== undefined || stands;
  trail.concluded = own !== undefined;
}
