import type { Requirement } from "../doctrine/doctrine.ts";
import type { Memo, Paragraph } from "../memo/memo.ts";
import { notesByCaller } from "../memo/notes.ts";
import { createAppliedQuotes } from "./applied-quotes.ts";
import { type CoercionEvidence, createCoercion } from "./coercion.ts";
import { createDoxfare, type DoxfareEvidence, elementNumbers } from "./doxfare.ts";
import type { Labelled } from "./label.ts";
import type { Analysis } from "./reading.ts";
import { createStance } from "./stance.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A bare mention of coercion or doxfare for the conduct. */
export interface Mention {
  readonly kind: string;
  readonly paragraph: Paragraph;
}

/** An analysis as the verdict needs it. */
export interface Carrying extends Analysis {
  /** It shows that an element is missing and so carries a negative claim only. */
  readonly onlyNegative: boolean;
}

/** What a passage that is no analysis covers of one. */
export interface Near {
  readonly kind: string;
  readonly paragraph: Paragraph;
  readonly elements: readonly string[];
}

export interface Evidence {
  readonly analyses: readonly Carrying[];
  readonly mentions: readonly Mention[];
  readonly near: readonly Near[];
}

interface Item {
  readonly labelled: Labelled;
  readonly coercion?: CoercionEvidence | undefined;
  readonly doxfare?: DoxfareEvidence | undefined;
}

/** Reads the analyses of coercion and of doxfare in the labelled sentences of a memo. */
export function createEvidenceReader(vocabulary: Vocabulary, requirement: Requirement) {
  const stance = createStance(vocabulary);
  const coercionOf = createCoercion(vocabulary, stance);
  const doxfareOf = createDoxfare(vocabulary, stance);
  const appliedQuotes = createAppliedQuotes(vocabulary);
  const names = (kind: string) => requirement.analyses.find(({ id }) => id === kind)?.elements ?? [];
  const name = (kind: string, numbers: Iterable<number>) => {
    const wanted = new Set(numbers);
    return names(kind).filter((_, number) => wanted.has(number));
  };

  return (memo: Memo, sentences: readonly Labelled[]): Evidence => {
    const items = [...sentences, ...appliedQuotes(memo)].map(
      (labelled): Item => ({ labelled, coercion: coercionOf(labelled), doxfare: doxfareOf(labelled) }),
    );
    const byParagraph = new Map<Paragraph, Item[]>();
    for (const item of items) {
      const of = byParagraph.get(item.labelled.sentence.paragraph) ?? [];
      of.push(item);
      byParagraph.set(item.labelled.sentence.paragraph, of);
    }
    const coercion = items.flatMap(({ labelled: { sentence }, coercion: found }): Carrying[] =>
      found?.kind === "analysis"
        ? [
            {
              kind: "coercion",
              span: sentence.span,
              paragraph: sentence.paragraph,
              elements: name("coercion", found.elements),
              onlyNegative: found.onlyNegative ?? false,
              ...(found.positive !== undefined && { positive: found.positive }),
            },
          ]
        : [],
    );
    const doxfare = passagesOf(memo, byParagraph).flatMap((passage): Carrying[] => readDoxfare(passage));
    const mentions = items.flatMap(({ labelled: { sentence }, coercion: c, doxfare: d }): Mention[] => [
      ...(c?.kind === "mention" ? [{ kind: "coercion", paragraph: sentence.paragraph }] : []),
      ...(d?.named ? [{ kind: "doxfare", paragraph: sentence.paragraph }] : []),
    ]);
    const near = [...byParagraph].flatMap(([paragraph, of]): Near[] => [
      {
        kind: "coercion",
        paragraph,
        elements: name(
          "coercion",
          of.flatMap((item) => item.coercion?.elements ?? []),
        ),
      },
      {
        kind: "doxfare",
        paragraph,
        elements: of.some((item) => item.doxfare?.elements.includes(elementNumbers.release))
          ? name(
              "doxfare",
              of.flatMap((item) => item.doxfare?.elements ?? []),
            )
          : [],
      },
    ]);
    return {
      analyses: [...coercion, ...doxfare].sort((a, b) => a.span.start - b.span.start),
      mentions,
      near: near.filter(({ elements }) => elements.length > 0),
    };
  };

  /** One passage read as a doxfare analysis: release, intent or disruption, and process, tied to the norm. */
  function readDoxfare({ paragraphs, items }: Passage<Item>): Carrying[] {
    const found = items.flatMap((item) => (item.doxfare ? [{ ...item.doxfare, item }] : []));
    const first = paragraphs[0];
    const last = paragraphs.at(-1);
    if (!found.some((d) => d.tie) || !first || !last) return [];
    const numbers = new Set(found.flatMap((d) => d.elements));
    const purpose = found.some((d) => d.disruption);
    const span = { start: first.span.start, end: last.span.end };
    const analysis = { kind: "doxfare", span, paragraph: first, elements: name("doxfare", numbers) };
    const released = numbers.has(elementNumbers.release) && found.some((d) => d.documents);
    if (released && purpose && numbers.has(elementNumbers.process))
      return [{ ...analysis, onlyNegative: false }];
    const spoken = found.some(
      (d) => d.tie && (d.named || /doxfare|kilovaty/.test(d.item.labelled.words.lower)),
    );
    return spoken && found.some((d) => d.denied)
      ? [{ ...analysis, positive: false, onlyNegative: true }]
      : [];
  }
}

interface Passage<T> {
  readonly paragraphs: readonly Paragraph[];
  readonly items: readonly T[];
}

/** Passages: each paragraph, and each pair of adjacent paragraphs of the same section; notes stand with their callers. */
export function passagesOf<T>(memo: Memo, byParagraph: ReadonlyMap<Paragraph, T[]>): Passage<T>[] {
  const passages: Passage<T>[] = [];
  const bodies = memo.paragraphs.filter(
    (paragraph) => paragraph.kind !== "note" && (paragraph.kind !== "quote" || byParagraph.has(paragraph)),
  );
  const notes = notesByCaller(memo);
  const itemsOf = (paragraph: Paragraph): T[] => [
    ...(byParagraph.get(paragraph) ?? []),
    ...(notes.get(paragraph) ?? []).flatMap((note) => byParagraph.get(note) ?? []),
  ];
  bodies.forEach((paragraph, i) => {
    const own = itemsOf(paragraph);
    passages.push({ paragraphs: [paragraph], items: own });
    const next = bodies[i + 1];
    if (next && next.section === paragraph.section)
      passages.push({ paragraphs: [paragraph, next], items: [...own, ...itemsOf(next)] });
  });
  return passages;
}
