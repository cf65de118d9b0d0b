import assert from "node:assert/strict";
import { test } from "node:test";
import { doctrine } from "../../../test/support/doctrine.ts";
import { readMarks } from "../../../test/support/marked-memo.ts";
import { check, checkAll } from "../../../test/support/rule-page.ts";
import type { Doctrine, Term } from "../doctrine/doctrine.ts";
import { type Hover, hoverAt } from "./hover.ts";
import { plainText } from "./plain-text.ts";
import { describeTerm } from "./term-page.ts";

/** The hover at the cursor that is drawn in the memo. */
function hover(marked: string, law: Doctrine = doctrine): Hover | undefined {
  const { text, cursor } = readMarks(marked);
  return hoverAt(check(text).reading, law, cursor ?? 0);
}

const order = (markdown: string, ...parts: RegExp[]) => {
  const places = parts.map((part) => markdown.search(part));
  assert.ok(!places.includes(-1), `${parts[places.indexOf(-1)]} is missing`);
  assert.deepEqual(
    places,
    places.toSorted((a, b) => a - b),
  );
};

test("a term at a glance: name and standing, definition, elements, authorities, quotation, neighbours, uses", () => {
  order(
    hover("The leak was ▮doxfare. Doxfare is new.")?.markdown ?? "",
    /^\*\*doxfare\*\* · \*proposed\*, not settled law$/m,
    /Kilovaty's proposal/,
    /^- foreign actor\n- public release\n- sensitive documents\n/m,
    /^\*A proposal of legal scholarship, not existing law;.*\*$/m,
    /^> “consider non-coercive .*”\n>\n> Kilovaty, Doxfare, Abstract, para\. 2 \(scholarship\)$/m,
    /^Related: non-intervention, /m,
    /^Not to be confused with: doxing, /m,
    /^Used 2 times in this memo$/m,
  );
  assert.match(hover("▮Coercion")?.markdown ?? "", /^Authorities: Nicaragua \(Merits\), para\. 205; /m);
});

test("a long list of authorities is cut, and says so", () => {
  assert.match(hover("▮non-intervention")?.markdown ?? "", /^Authorities: ([^;]+; ){3}and \d more$/m);
});

test("stands on exactly the words of the term, marks of Markdown inside them included", () => {
  const { text, spans } = readMarks("The **⟦norm of *non-intervention⟧***.");
  for (const at of [spans[0]!.start, spans[0]!.start + 9, spans[0]!.end])
    assert.deepEqual(hoverAt(check(text).reading, doctrine, at)?.span, spans[0]);
});

test("fits on a screen", () => {
  for (const { prefLabel } of doctrine.terms) {
    const words = plainText(hover(`▮${prefLabel}`)?.markdown ?? "").split(/\s+/).length;
    assert.ok(words < 170, `${prefLabel}: ${words} words`);
  }
});

test("neighbours are named as the client can show them", () => {
  const { reading } = check("Retorsion");
  const shown = hoverAt(reading, doctrine, 0, ({ id, prefLabel }) => `[${prefLabel}](show:${id})`);
  assert.match(shown?.markdown ?? "", /^Related: \[sanctions\]\(show:sanctions\), /m);
});

test("a proposal or a word of policy never passes for law", () => {
  for (const { prefLabel, standing } of doctrine.terms) {
    const first = hover(`▮${prefLabel}`)?.markdown.split("\n")[0] ?? "";
    if (standing === "proposed") assert.match(first, /not settled law$/);
    if (standing === "descriptive") assert.match(first, /no legal category$/);
  }
});

test("a citation key shows the source; plain words, code and unknown keys show nothing", () => {
  assert.match(hover("[@▮kilovaty2018doxfare]")?.markdown ?? "", /Kilovaty.*Weight: \*\*scholarship\*\*/s);
  assert.equal(hover("[@▮nobody1999]"), undefined);
  assert.equal(hover("Plain ▮words."), undefined);
  assert.equal(hover("`coer▮cion`"), undefined);
});

test("the page of a term has what the glance leaves out", () => {
  const term = doctrine.terms.find(({ id }) => id === "coercion");
  const page = describeTerm(term!, doctrine);
  order(
    page,
    /^\*\*coercion\*\*/,
    /whether a failed attempt suffices/i,
    /Not to be confused with \*\*use of force\*\*: Force is/,
  );
  assert.equal([...page.matchAll(/^> “/gm)].length, term?.quotations.length);
});

test("words of a term bring no links and no pictures", () => {
  const trap = "![x](https://example.org/x.png) <img> [y](https://example.org) `z` *w*";
  const terms = doctrine.terms.map(
    (term): Term => (term.id === "coercion" ? { ...term, definition: trap } : term),
  );
  const [term] = terms.filter(({ id }) => id === "coercion");
  const page = describeTerm(term!, { ...doctrine, terms });
  assert.doesNotMatch(page, /(?<!\\)[[<`]/);
  assert.ok(plainText(page).includes(trap));
});

test("plain text has the words and no marks", () => {
  const text = plainText(hover("▮doxfare")?.markdown ?? "");
  assert.doesNotMatch(text, /[*\\]|^>/m);
  assert.match(text, /^doxfare · proposed, not settled law$/m);
});

test("shows the claim that the words make, below the term if they are one", () => {
  const on = (marked: string) => {
    const { text, cursor } = readMarks(marked);
    return plainText(hoverAt(checkAll(text).reading, doctrine, cursor ?? 0)?.markdown ?? "");
  };
  const claimed = "Claim that countermeasures are available: unsupported, no attribution and proportionality";
  assert.equal(on("Ruritania may ▮take countermeasures."), claimed);
  assert.match(
    on("Ruritania may take ▮countermeasures."),
    new RegExp(`^countermeasures [\\s\\S]*${claimed}$`),
  );
});
