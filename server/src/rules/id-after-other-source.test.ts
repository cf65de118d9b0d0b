import assert from "node:assert/strict";
import { test } from "node:test";
import { applyFix, offersFor } from "../../../test/support/apply-fix.ts";
import { assertFindings, check, testRulePage } from "../../../test/support/rule-page.ts";

const rule = "id-after-other-source";
testRulePage(rule);

/** A memo with these footnotes, called one after the other. */
const notes = (...texts: string[]) =>
  `${texts.map((_, i) => `A.[^${i + 1}]`).join(" ")}\n\n${texts.map((text, i) => `[^${i + 1}]: ${text}\n`).join("")}`;
const flags = (...texts: string[]) => assertFindings(rule, notes(...texts));
const said = (text: string) =>
  check(text).findings.flatMap((one) => (one.rule === rule ? [one.message] : []));

test("follows a chain of repetitions to the source, and to the note that adds another", () => {
  flags("*Nicaragua* (Nicar. v. U.S.), 1986 I.C.J. 14.", "*Id.* ¶ 5.", "*Id.* ¶ 6.", "*Id.* ¶ 7.");
  flags(
    "*Nicaragua*, 1986 I.C.J. 14.",
    "*Id.* ¶ 5. See also Corr v IBC Vehicles [2008] UKHL 13.",
    "*⟦Id.⟧* ¶ 6.",
  );
});

test("reads notes in the order of their calls, wherever they stand", () => {
  const text = "A.[^b] B.[^a]\n\n[^a]: ⟦Ibid.⟧, p. 3.\n[^b]: [@corfu1949, p. 4; @nicaragua1986].\n";
  assertFindings(rule, text);
});

test("reads notes written where they are called", () => {
  assertFindings(
    rule,
    "A.^[See [@corfu1949; @nicaragua1986].] B.^[⟦Ibid.⟧, para. 3.] C.^[[@corfu1949].] D.^[Ibid.]",
  );
});

test("flags a first note that repeats, unless the text cites", () => {
  flags("⟦Ibid.⟧, p. 3.");
  assertFindings(rule, "See Corr v IBC Vehicles [2008] UKHL 13. So too below.[^1]\n\n[^1]: Ibid, [5].\n");
  assertFindings(rule, "See [@corfu1949]. So too below.[^1]\n\n[^1]: Ibid., p. 5.\n");
});

test("flags a place or a key that belongs to another source", () => {
  flags("[@nicaragua1986, para. 5].", "[@kilovaty2018doxfare, p. 3].", "*⟦Id.⟧* ¶ 6.");
  flags("[@corfu1949, p. 4].", "⟦Ibid.⟧, art. 5.");
  flags("[@corfu1949, p. 4].", "⟦Ibid.⟧ [@nicaragua1986, para. 5].");
  flags("[@tallinn2017, rule 66].", "Ibid., rule 4.", "Ibid., p. 20. See [@nicaragua1986, para. 5].");
  flags("[@uncharter, art. 2].", "Ibid., para. 4.", "Ibid., art. 51.");
});

test("does not flag a citation by key in the text where the notes are written out", () => {
  assertFindings(
    rule,
    "A.[^1] B [@corfu1949; @unga2625]. C.[^2]\n\n[^1]: Kilovaty, *Doxfare*, 9 Harv. Nat'l Sec. J. 146 (2018).\n\n[^2]: *Id.* at 150.\n",
  );
});

test("one source cited twice is one", () => {
  flags("[@corfu1949, p. 4]; and again [@corfu1949, p. 5].", "Ibid., p. 6.");
  flags("[@corfu1949, p. 4, quoting @nicaragua1986].", "Ibid., p. 6.");
  flags("[@corfu1949, p. 4] (quoting [@nicaragua1986]).", "Ibid., p. 6.");
});

test("does not flag what it does not understand", () => {
  flags("So the Friendly Relations Declaration, and much that was said of it.", "Ibid.");
  flags("The *Courier* of that day.", "Ibid.");
  flags("See the letter in the annex.", "Ibid.");
  flags("Smith (2018) denies it. The point was conceded at the hearing (14 May 2024).", "Ibid., p. 6.");
});

test("does not flag another word, or one within a note", () => {
  flags("[@corfu1949; @nicaragua1986].", "Idle talk.", "ID cards were stolen.");
  flags("[@corfu1949; @nicaragua1986].", "See Doe (1999), and ibid. at 5.");
});

test("says what it may mean", () => {
  assert.deepEqual(said(notes("[@corfu1949; @nicaragua1986].", "Ibid.")), [
    "“Ibid.” does not say which source it repeats: several are cited before it (@corfu1949, @nicaragua1986).",
  ]);
  assert.deepEqual(said("A.[^1] B [@corfu1949]. C.[^2]\n\n[^1]: [@unga2625].\n\n[^2]: Id. at 3.\n"), [
    "“Id.” may mean @corfu1949 or @unga2625: one is cited in the text, the other in the note before it.",
  ]);
  assert.deepEqual(said(notes("I leave this aside.", "Ibid.")), [
    "“Ibid.” repeats nothing: the note before it cites no source.",
  ]);
});

test("cites the source that is meant, with its place", () => {
  const fix = (second: string) => {
    const mended = applyFix(rule, notes("[@corfu1949; @nicaragua1986].", second), /Cite @nicaragua1986/);
    return mended.split("[^2]: ")[1]?.trim();
  };
  assert.equal(fix("*Ibid.*, para. 5."), "[@nicaragua1986, para. 5].");
  assert.equal(fix("See *id.* at 5 (dissent)."), "See [@nicaragua1986, 5] (dissent).");
  assert.equal(fix("Ibid."), "[@nicaragua1986]");
  assert.equal(fix("_Ibid._; but see Doe."), "[@nicaragua1986]; but see Doe.");
});

test("offers no edit that would leave half of an emphasis", () => {
  const text = notes("[@corfu1949; @nicaragua1986].", "*See ibid.*, para. 5.");
  assert.ok(offersFor(rule, text).every(({ title }) => title.startsWith("Suppress")));
});
