import type { Memo, Section, Sentence } from "../memo/memo.ts";
import { createNormFinder, type NormMention } from "./norm.ts";
import { rememberRecent } from "./recent.ts";
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
  /** The section has so far spoken of intervention in another sense, and not of the norm. */
  readonly elsewhere: boolean;
}

/** "The principle" cannot stand for an article, but "this rule" can. */
export type Last = "this norm" | "another norm" | "an article";

/** How many sentences of memos read before are remembered, so that an edit costs only the sentences it touches. */
const remembered = 5000;

/** What one sentence says of norms, whatever the context. */
export interface Named {
  readonly words: Words;
  readonly mentions: readonly NormMention[];
  /** Places where another norm is named. */
  readonly others: readonly number[];
  /** An article of a treaty or a statute is named. */
  readonly article: boolean;
  /** It speaks of intervention by a court's or a regulator's leave, in a market or a patient, or of a contract's promise. */
  readonly elsewhere: boolean;
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
  const settings = vocabulary.pattern("{other settings}");
  const promises = vocabulary.pattern("{other non-interference}");
  const bareStates = vocabulary.pattern("{norm elements}");
  const read = (text: string): Named => {
    const words = readWords(text);
    const places = findAll(others, words.lower).map((match) => match.index);
    const naming = /interven|interfer/.test(words.lower);
    const promise = /non[\s-]?interference/.test(words.lower) && has(promises, words.lower);
    return {
      words,
      mentions: find(words),
      others: places,
      article: has(articles, words.lower),
      elsewhere: promise || (naming && has(settings, words.lower)),
    };
  };
  const { of: name, turn } = rememberRecent(read, remembered);
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
  const elsewhere = ({ heading }: Section) =>
    heading !== undefined && !names(heading.title) && name(heading.title).elsewhere;
  /** "Intervention powers" may head anything; "Non-intervention" heads the norm. */
  const surely = ({ heading, parent }: Section): boolean =>
    (heading !== undefined && name(heading.title).mentions.some((m) => sure(m))) ||
    (parent !== undefined && surely(parent));
  return {
    name,
    follow: () => {
      turn();
      return followTopics(headed, names, foreign, { elsewhere, surely });
    },
  };
}

/** A mention that needs no context to name the norm. */
export function sure({ naming }: NormMention): boolean {
  return naming === "name" || naming === "conclusion" || naming === "verb";
}

/** A mention that no court's rule, contract or statute can mean. */
function namesFully({ naming, start, end }: NormMention, { lower }: Words): boolean {
  const words = lower.slice(start, end);
  return (
    (naming === "name" && !/non[\s-]?interference/.test(words)) ||
    (sure({ naming, start, end }) && /(?:internal|domestic|external|political) /.test(words))
  );
}

interface Trail {
  paragraph?: unknown;
  section?: unknown;
  last?: Last;
  about: boolean;
  before: boolean;
  concluded: boolean;
  /** A sentence of it has been read. */
  opened?: boolean;
}

function followTopics(
  headed: (section: Section) => boolean,
  names: (title: string) => boolean,
  foreign: (section: Section) => boolean,
  head: { elsewhere: (section: Section) => boolean; surely: (section: Section) => boolean },
) {
  const blank = (): Trail => ({ about: false, before: false, concluded: false });
  let current = blank();
  let previous = blank();
  const trails = new Map<unknown, Trail>();
  const senses = new Map<Section, { elsewhere: boolean; named: boolean }>();
  return (sentence: Sentence, named: Named): Topic => {
    const paragraph = sentence.paragraph;
    if (current.paragraph !== paragraph) {
      trails.set(current.paragraph, current);
      previous = (paragraph.caller && trails.get(paragraph.caller)) || current;
      current = { ...blank(), paragraph, section: paragraph.section };
    }
    const near = previous.section === paragraph.section || !foreign(paragraph.section);
    const under = headed(paragraph.section);
    const headCell = sentence.cell !== undefined && (names(sentence.cell.column) || names(sentence.cell.row));
    const last = current.last ?? (headCell ? "this norm" : undefined) ?? (near ? previous.last : undefined);
    const sense = senses.get(paragraph.section) ?? {
      elsewhere: head.elsewhere(paragraph.section),
      named: head.surely(paragraph.section),
    };
    senses.set(paragraph.section, sense);
    sense.named ||= named.mentions.some((m) => namesFully(m, named.words));
    const topic: Topic = {
      elsewhere: sense.elsewhere && !sense.named,
      about: current.about || under || headCell || (near && previous.about) || named.mentions.some(sure),
      before: current.opened
        ? current.before
        : near && previous.section === paragraph.section && previous.before,
      concluded: current.concluded,
      head: headCell,
      ...(last ? { last } : under ? { last: "this norm" as const } : {}),
    };
    const { before } = current;
    leave(current, named, topic);
    if (sentence.cell && sentence.cell.row === sentence.text) current.before = before;
    sense.elsewhere ||= named.elsewhere;
    return topic;
  };
}

/** Notes what the sentence names, for those behind it. */
function leave(trail: Trail, { mentions, others, article }: Named, topic: Topic): void {
  trail.opened = true;
  const own = mentions.findLast((m) => sure(m) || (topic.about && m.naming === "bare"));
  const other = others.at(-1);
  const stands = mentions.some((m) => m.naming === "anaphor") && topic.last === "this norm";
  if (own) trail.last = "this norm";
  else if (other !== undefined && !stands) trail.last = "another norm";
  else if (article && !stands && trail.last === undefined) trail.last = "an article";
  trail.about ||= mentions.some(sure);
  const subject = mentions.find((m) => sure(m) || (topic.about && m.naming === "bare"));
  /** "The sovereignty rule …, whereas non-intervention …": what stands first is what "it" goes on from. */
  const rival = others[0] !== undefined && subject !== undefined && others[0] < subject.start;
  trail.before = (own !== undefined && !rival) || stands;
  trail.concluded = own !== undefined;
}
