import * as z from "zod";
import type { Lexicon, RequirementChange, Source, Term } from "./doctrine.ts";

/**
 * The one definition of what the YAML files of a doctrine may hold. The JSON Schemas for editors are generated
 * from it. A term's and a source's `id` is the name of its file, so the files do not repeat it.
 */
const words = z.string().trim().min(1);
export const termId = words
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "a term's id is in kebab-case")
  .describe("File name of a term");
export const sourceId = words
  .regex(/^[a-z][a-z0-9-]*$/, "a source's id is a citation key")
  .describe("Citation key of a source");
const phrases = z.array(words).default([]);

/** As the lexicon's head explains: `*` ends a word, `…` stands for a few. */
const phrase = words
  .refine(
    (text) => /[\p{L}\p{N}]/u.test(text),
    "a phrase has at least one letter or figure: the check would find one without them everywhere",
  )
  .refine(
    (text) => text.split("…").length <= 4,
    "a phrase has at most three …: to look for more takes too long",
  );

const quotation = z.strictObject({
  source: sourceId,
  exact: words
    .refine((text) => text.split(/\s+/).length <= 40, "a quotation has at most 40 words")
    .describe("The words of the source, verbatim, 40 at most"),
  prefix: z.string().describe("The words directly before it in the document"),
  suffix: z.string().describe("The words directly behind it in the document"),
  section: words.describe("The part of the document it stands in"),
});

const confusable = z.strictObject({
  term: termId,
  difference: words.describe("The difference in one sentence"),
  signs: z
    .array(phrase)
    .default([])
    .describe(
      "What shows, in a sentence that calls conduct by this term, that it is the other; `*` and `…` as in the lexicon",
    ),
});

export const termFile = z
  .strictObject({
    prefLabel: words.describe("The label that hovers and completions show"),
    altLabel: phrases.describe(
      "Other labels, found and offered; plurals and possessives are found without being listed",
    ),
    hiddenLabel: phrases.describe(
      "Spellings that are found but not offered; the rule term-variant mends them",
    ),
    invariable: phrases.describe("Labels that are found without their plural, which is another word"),
    verbs: phrases.describe("Verbs that labels begin with; they are found in all their forms"),
    otherSenses: phrases.describe("Phrases in which a label means something else; it is not found in them"),
    definition: words.describe("In your own words"),
    scopeNote: words.exactOptional().describe("What is contested, and where the concept ends"),
    standing: z
      .enum(["settled", "contested", "proposed", "descriptive"])
      .describe("How firmly the law holds the concept"),
    elements: phrases.describe("What an analysis must show, one element each"),
    broader: z.array(termId).default([]),
    related: z.array(termId).default([]),
    confusable: z.array(confusable).default([]),
    quotations: z.array(quotation).default([]),
    authorities: z.array(z.strictObject({ source: sourceId, locator: words })).default([]),
    examples: z.array(words).min(1).describe("Sentences in which every label occurs at least once"),
  })
  .describe("A term of the doctrine");

const cslName = z.strictObject({
  family: words.exactOptional(),
  given: words.exactOptional(),
  literal: words.exactOptional(),
});

const cslItem = z.looseObject({
  type: words,
  title: words,
  author: z.array(cslName).exactOptional(),
  editor: z.array(cslName).exactOptional(),
  issued: z
    .strictObject({
      "date-parts": z.array(z.array(z.int())).min(1),
      season: words.exactOptional(),
    })
    .exactOptional(),
});

export const sourceFile = z
  .strictObject({
    weight: z.enum(["binding", "authoritative", "scholarship", "web"]),
    shortTitle: words,
    csl: cslItem.describe("CSL-JSON item without its id; leave out what is not known"),
    missing: phrases.describe("CSL fields that a full citation needs and nobody has verified"),
    note: words.exactOptional().describe("What a reader must know before relying on the source"),
    document: z
      .strictObject({
        title: words,
        sha256: z.string().regex(/^[0-9a-f]{64}$/, "a SHA-256 has 64 lower-case hexadecimal digits"),
      })
      .exactOptional()
      .describe("The document that quotations are anchored in"),
    pinpoints: phrases.describe("Places that are often cited, as a lawyer pins them"),
  })
  .describe("A source that memos cite");

const list = z.array(phrase).default([]);

const claimWords = z
  .strictObject({
    affirmed: words.exactOptional().describe("The claim as a message says it: countermeasures are available"),
    denied: words.exactOptional().describe("The same where it is denied: countermeasures are not available"),
    names: list.describe("How memos name the norm"),
    nameIs: list.describe('Said of the name behind "is" or "are": countermeasures are [available]'),
    nameDoes: list.describe("Verbs behind the name: countermeasures [may be taken]"),
    beforeName: list.describe("What leads to the name: Ruritania [may take] countermeasures"),
    conductIs: list.describe(
      'Said of conduct or of a State behind "is", "qualifies as" and the like: is a [lawful ~]',
    ),
    denying: list.describe('Words that deny without a "not": unlawful'),
    notOf: list.describe("Whoever is spoken of with one of these is no State: ministry, company"),
    hangsOn: list.describe(
      "A claim on a condition with one of these, or with a word of one of the analyses, is no claim yet",
    ),
    otherSenses: list.describe("Phrases that show that the sentence speaks of something else: medical ~"),
  })
  .describe(
    "How a memo makes the claim. `*` and `…` as in the lexicon, {list} for a list of it, ~ for a name",
  );

const requiredAnalysis = z.strictObject({
  id: words,
  elements: z.array(words).min(1).describe("As a message names them"),
  words: z
    .record(words, z.array(phrase).min(1))
    .exactOptional()
    .describe("What is a ground, by element. `*` and `…` as in the lexicon, {list} for a list of it"),
  named: z
    .array(phrase)
    .exactOptional()
    .describe("Words that only name the analysis: attributable, proportionate"),
});

const needs = z.enum(["any", "all"]);

export const requirementsFile = z
  .array(
    z.strictObject({
      id: words.describe("The claims that it is about"),
      norm: termId.exactOptional().describe("The term of the norm"),
      needs: needs
        .exactOptional()
        .describe("Whether one of the analyses carries a claim, or only all together"),
      needsToDeny: needs.exactOptional().describe("The same for a claim that denies"),
      claim: claimWords.exactOptional(),
      analyses: z
        .array(requiredAnalysis)
        .min(1)
        .exactOptional()
        .describe("What may, or must, stand in the scope of a claim"),
      enabled: z.boolean().exactOptional().describe("Whether claims are looked for"),
      source: sourceId.exactOptional().describe("Where it is taken from"),
    }),
  )
  .describe(
    "The analyses that a claim under a norm requires; of a built-in one a pack says only what it changes",
  );

export const lexiconFile = z.record(words, z.array(phrase)).describe("Phrases of the argument check by list");

export const skeletonsFile = z
  .array(z.strictObject({ id: words, prefix: words, title: words, body: words }))
  .describe("Texts to be filled in: {{words}} marks what the author supplies, {{}} where the cursor ends");

const memo = z.string().regex(/\S/, "an example is not empty");

/** The file's shape depends on the rules there are; the core's order of folders leaves it to the caller to name them. */
export const examplesFile = (rules: readonly string[]) =>
  z
    .strictObject({
      flag: z
        .array(
          z.strictObject({
            rule: z.enum(rules).describe("The rule that must find something"),
            words: words.exactOptional().describe("The words that it must find, exactly"),
            memo: memo.describe("A memo, or a part of one, in Markdown"),
          }),
        )
        .default([])
        .describe("What the check should flag"),
      pass: z
        .array(
          z.strictObject({
            rule: z
              .enum(rules)
              .exactOptional()
              .describe("The rule that must find nothing; without it, none may"),
            memo: memo.describe("A memo, or a part of one, in Markdown"),
          }),
        )
        .default([])
        .describe("What the check should not flag"),
    })
    .describe("Memos that show what a pack is for: opinio pack test runs them");

/** The shapes of `doctrine.ts` and this schema are the same in both directions, or the build fails here. */
type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T;
type Same<A, B> = [A, B] extends [B, A] ? true : false;
type WithId<T> = Frozen<T & { id: string }>;
true satisfies Same<WithId<z.infer<typeof termFile>>, Term>;
true satisfies Same<WithId<z.infer<typeof sourceFile>>, Omit<Source, "origin">>;
true satisfies Same<Frozen<z.infer<typeof requirementsFile>>, readonly RequirementChange[]>;
true satisfies Same<Frozen<z.infer<typeof lexiconFile>>, Lexicon>;
