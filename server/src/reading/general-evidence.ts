import type { RequiredAnalysis } from "../doctrine/doctrine.ts";
import type { Memo, Paragraph } from "../memo/memo.ts";
import type { Labelled } from "./label.ts";
import { createPartyReader } from "./party.ts";
import { type Carrying, type Evidence, type Mention, type Near, passagesOf } from "./passages.ts";
import type { SentenceLabel } from "./reading.ts";
import type { Stance } from "./stance.ts";
import { findIn, type Vocabulary } from "./vocabulary.ts";

/** What one sentence says of an analysis whose words are data. */
export interface GeneralEvidence {
  /** Elements that the author states, with a ground. */
  readonly elements: readonly string[];
  /** It says more than that there was some conduct. */
  readonly telling: boolean;
  /** It names the analysis for the conduct. */
  readonly named: boolean;
}

/** Reads in a sentence what the author asserts of an analysis; not the law, nor what others say, ask or suppose. */
export function createGeneralEvidence(vocabulary: Vocabulary, analysis: RequiredAnalysis, stance: Stance) {
  const { words: given = {}, named = [] } = analysis;
  const party = createPartyReader(vocabulary);
  const elements = analysis.elements.map((name) => ({
    name,
    words: vocabulary.phrases(given[name] ?? []),
    isTelling: isTelling(given[name] ?? []),
  }));
  const naming = vocabulary.phrases(named);

  /** The law in the abstract: of States in general, or of what is required. */
  const isLaw = ({ words }: Labelled) =>
    requiring.test(words.lower) || (party.isGeneric(words.lower) && !party.isNamed(words.text));

  return (labelled: Labelled): GeneralEvidence | undefined => {
    if (isLaw(labelled) || announcing.test(labelled.words.lower)) return undefined;
    const said = unasserted.has(labelled.label) ? labelled : { ...labelled, label: "claim" as const };
    const asserted = (list: RegExp) =>
      findIn(list, said.words).some((m) => stance(said, m.index, m.index + m[0].length));
    const stated = elements.filter(({ words }) => asserted(words));
    const telling = stated.some((element) => element.isTelling);
    const names = asserted(naming);
    if (stated.length === 0 && !names) return undefined;
    return { elements: stated.map(({ name }) => name), telling, named: names };
  };
}

/** What a sentence so labelled says carries no claim. Of any other, the stance asks only whose words they are. */
const unasserted: ReadonlySet<SentenceLabel> = new Set(["rule", "reported", "question", "conditional"]);

/** An element that has a list of the lexicon among its words is found everywhere, and tells nothing by itself. */
export function isTelling(words: readonly string[]): boolean {
  return words.every((phrase) => !phrase.includes("{"));
}

/** "requires that the conduct be that of an organ", "the test is whether": what must be shown, not what is. */
const requiring =
  /(?<!\p{L})(?:requires?|presupposes?|must be|the test is|is a condition|are conditions|requirements? (?:is|are) that|(?:first|second) (?:element|requirement|condition)|weighs the|(?:principle|norm|rule|law)(?: of [\p{L}-]+)? (?:prohibits|forbids|protects|provides|applies))(?!\p{L})/u;
/** "Attribution is dealt with in Part III.": where it stands, not what it is. */
const announcing =
  /(?<!\p{L})(?:(?:dealt with|discussed|considered|described|examined|set out|addressed|treated|explained) (?:in|below|above|under)|turns? to|is (?:discussed|considered|addressed) )(?!\p{L})/u;

/** Reads one analysis in the labelled sentences of a memo: in one sentence, in one paragraph, or in two that adjoin. */
export function createGeneralEvidenceReader(
  vocabulary: Vocabulary,
  analysis: RequiredAnalysis,
  stance: Stance,
) {
  const read = createGeneralEvidence(vocabulary, analysis, stance);
  const { id: kind, elements: needed } = analysis;
  const complete = (found: readonly string[]) => needed.every((element) => found.includes(element));
  const inOrder = (found: readonly string[]) => needed.filter((element) => found.includes(element));

  return (memo: Memo, sentences: readonly Labelled[]): Evidence => {
    const byParagraph = new Map<Paragraph, Item[]>();
    for (const labelled of sentences) {
      const found = read(labelled);
      if (!found) continue;
      const { paragraph } = labelled.sentence;
      byParagraph.set(paragraph, [...(byParagraph.get(paragraph) ?? []), { labelled, ...found }]);
    }
    const items = [...byParagraph.values()].flat();
    const whole = items.filter(({ elements }) => complete(elements));
    const alone = new Set(whole.map(({ labelled }) => labelled.sentence.paragraph));
    const inSentences = whole.map(
      ({ labelled: { sentence }, elements }): Carrying => ({
        kind,
        span: sentence.span,
        paragraph: sentence.paragraph,
        elements: inOrder(elements),
        onlyNegative: false,
      }),
    );
    const inPassages: Carrying[] = [];
    for (const { paragraphs, items: parts } of passagesOf(memo, byParagraph)) {
      const elements = parts.flatMap((item) => item.elements);
      const first = paragraphs[0];
      const last = paragraphs.at(-1);
      if (!first || !last || !complete(elements) || paragraphs.some((one) => alone.has(one))) continue;
      for (const one of paragraphs) alone.add(one);
      const span = { start: first.span.start, end: last.span.end };
      inPassages.push({ kind, span, paragraph: first, elements: inOrder(elements), onlyNegative: false });
    }
    const mentions = items
      .filter(({ named, elements }) => named && !complete(elements))
      .map(({ labelled }): Mention => ({ kind, paragraph: labelled.sentence.paragraph }));
    const near = [...byParagraph].flatMap(([paragraph, of]): Near[] => {
      const elements = of.some(({ telling }) => telling) ? of.flatMap((item) => item.elements) : [];
      return elements.length > 0 ? [{ kind, paragraph, elements: inOrder(elements) }] : [];
    });
    return { analyses: [...inSentences, ...inPassages], mentions, near };
  };
}

interface Item extends GeneralEvidence {
  readonly labelled: Labelled;
}
