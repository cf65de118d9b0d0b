import assert from "node:assert/strict";
import { existsSync, globSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { hoverAt } from "../../server/src/assist/hover.ts";
import { parseMemo } from "../../server/src/memo/parse.ts";
import { createTermFinder } from "../../server/src/reading/find-terms.ts";
import { labelsOf } from "../../server/src/reading/term-labels.ts";
import { doctrine } from "../support/doctrine.ts";
import { check } from "../support/rule-page.ts";
import { createSlowFinder } from "../support/slow-terms.ts";

const findTerms = createTermFinder(doctrine);
const findSlowly = createSlowFinder(doctrine.terms);
const folded = (labels: readonly string[]) => labels.map((label) => label.toLowerCase());
const labels = doctrine.terms.flatMap((term) =>
  folded([term.prefLabel, ...term.altLabel, ...term.hiddenLabel]),
);
const found = (text: string) => findTerms(parseMemo(text)).map(({ term, text: words }) => [term.id, words]);

test("every label is found, as it is written, in an example sentence of its own term", () => {
  const unseen = doctrine.terms.flatMap((term) => {
    const uses = term.examples.flatMap((example) => findTerms(parseMemo(example)));
    const seen = folded(uses.filter((use) => use.term.id === term.id).map((use) => use.text));
    return folded([term.prefLabel, ...term.altLabel, ...term.hiddenLabel]).filter(
      (label) => !seen.includes(label),
    );
  });
  assert.deepEqual(unseen, []);
});

test("every example sentence holds a label of its term", () => {
  const empty = doctrine.terms.flatMap((term) =>
    term.examples.filter((example) => !findTerms(parseMemo(example)).some((use) => use.term.id === term.id)),
  );
  assert.deepEqual(empty, []);
});

test("no label belongs to two terms, and none is listed twice, without regard to case", () => {
  assert.deepEqual(
    labels.filter((label, i) => labels.indexOf(label) !== i),
    [],
  );
});

test("no form of a label, hidden spellings inside longer labels included, belongs to two terms", () => {
  const owners = new Map<string, string>();
  for (const term of doctrine.terms)
    for (const form of labelsOf(term).flatMap(({ forms }) => folded(forms))) {
      assert.equal(owners.get(form) ?? term.id, term.id, form);
      owners.set(form, term.id);
    }
});

test("no plural is listed beside its singular, unless lawyers name the concept by it", () => {
  const preferred = new Set(folded(doctrine.terms.map((term) => term.prefLabel)));
  const plurals = labels.filter((label) => labels.includes(label.replace(/s$/, "")) && label.endsWith("s"));
  assert.deepEqual(
    plurals.filter((label) => !preferred.has(label)),
    [],
  );
});

test("what is invariable or a verb is one of the labels or begins one, and every other sense holds one", () => {
  for (const {
    prefLabel,
    altLabel,
    hiddenLabel,
    invariable,
    verbs,
    otherSenses,
    ...term
  } of doctrine.terms) {
    const own = [prefLabel, ...altLabel, ...hiddenLabel];
    for (const label of invariable) assert.ok(own.includes(label), label);
    for (const verb of verbs)
      assert.ok(
        own.some((label) => ` ${label}`.startsWith(` ${verb}`)),
        verb,
      );
    const alone = createTermFinder({
      terms: [{ ...term, prefLabel, altLabel, hiddenLabel, invariable, verbs, otherSenses: [] }],
    });
    for (const phrase of otherSenses) {
      assert.notDeepEqual(alone(parseMemo(phrase)), [], `"${phrase}" holds no label`);
      assert.deepEqual(found(phrase), [], `"${phrase}" is found`);
    }
  }
});

test("every term is explained by a hover on each of its labels, on exactly its words", () => {
  for (const term of doctrine.terms) {
    for (const { words } of labelsOf(term)) {
      const { reading } = check(`On ${words}.\n`);
      const hover = hoverAt(reading, doctrine, 5);
      assert.deepEqual(hover?.span, { start: 3, end: 3 + words.length }, words);
      assert.ok(hover.markdown.startsWith(`**${term.prefLabel}**`), words);
    }
  }
});

/** What Markdown, typography and hard wraps do to a phrase. */
const dresses: Readonly<Record<string, (phrase: string) => string>> = {
  plain: (phrase) => phrase,
  "in capitals, or at the start of a sentence": (phrase) =>
    /^[A-Z]{2}/.test(phrase) ? phrase : phrase.toUpperCase(),
  emphasised: (phrase) => `**${phrase}**`,
  "with its last word emphasised": (phrase) => phrase.replace(/[^ ]+$/, "*$&*"),
  "hard-wrapped": (phrase) => phrase.replaceAll(" ", "\n"),
  "hard-wrapped in a list": (phrase) => `\n\n- A ${phrase.replaceAll(" ", "\n  ")}`,
  "with hard breaks": (phrase) => phrase.replaceAll(" ", "\\\n"),
  "with non-breaking spaces and hyphens": (phrase) =>
    phrase.replaceAll(" ", "\u00A0").replaceAll("-", "\u2011"),
  "with a soft hyphen": (phrase) => phrase.replace(/(?<=\p{L}{2})(?=\p{L}{2})/u, "\u00AD"),
  possessive: (phrase) => (phrase.endsWith("s") ? `${phrase}’` : `${phrase}'s`),
  "in a link": (phrase) => `[${phrase}](https://example.org/coercion)`,
  "before a footnote call": (phrase) => `${phrase}[^1]`,
  "broken in a table": (phrase) => `\n\n| A | B |\n|---|---|\n| ${phrase.replaceAll(" ", "<br>")} | said |`,
  "in a table": (phrase) => `\n\n| A | B |\n|---|---|\n| ${phrase} | said |`,
};

for (const [dress, wear] of Object.entries(dresses)) {
  test(`every form of every label is found ${dress}`, () => {
    const forms = doctrine.terms.flatMap((term) =>
      labelsOf(term).flatMap((label) => [...new Set(label.forms)].map((form) => [term.id, form] as const)),
    );
    const memo = `${forms.map(([, form]) => `On ${wear(form)}, it is said`).join("\n\n")}\n\n[^1]: Said.\n`;
    const seen = found(memo).map(([id, words]) => `${id}: ${words?.toLowerCase()}`);
    assert.deepEqual(
      seen,
      forms.map(([id, form]) => `${id}: ${form.toLowerCase()}`),
    );
  });
}

const corpora = {
  "the examples": "../../examples",
  "the labelled memos of the project": "../corpus/memos",
  "the labelled memos beside the project": "../../../shared/corpus/dev",
};

for (const [name, folder] of Object.entries(corpora)) {
  const home = path.resolve(import.meta.dirname, folder);
  const skip = existsSync(home) ? false : `there is no ${folder}`;
  test(`in ${name}, all that a slow reader finds is found, and nothing else`, { skip }, () => {
    const memos = globSync("*.md", { cwd: home });
    assert.ok(memos.length > 0);
    for (const file of memos) {
      const text = readFileSync(path.join(home, file), "utf8");
      assert.deepEqual(found(text), findSlowly(text), file);
    }
  });
}

test("in the example sentences, all that a slow reader finds is found, and nothing else", () => {
  for (const example of doctrine.terms.flatMap(({ examples }) => examples))
    assert.deepEqual(found(example), findSlowly(example), example);
});
