import assert from "node:assert/strict";
import { test } from "node:test";
import { findDefinitions } from "./definitions.ts";

const quoted = (text: string) =>
  findDefinitions([{ start: 0, text }], text, () => "para. 1").map(({ exact }) => exact);

test("a gloss, a verb of meaning, a class and a norm define", () => {
  for (const sentence of [
    "The practice has been called “leakcraft” – the printing of letters for effect.",
    "Due diligence is commonly understood as an obligation of conduct.",
    "Acquiescence denotes silence where speech was due.",
    "A countermeasure is an act that would be unlawful but for a prior breach.",
    "The prohibition applies only to acts of States.",
  ])
    assert.deepEqual(quoted(sentence), [sentence]);
});

test("of a long sentence the clauses around what defines are quoted, rather its end", () => {
  const lead =
    "Although delegates of many States had spoken at length about quite other matters on that day in June";
  const core =
    "the committee agreed that doxfare means the release of documents by a foreign actor in order to disrupt a domestic process of another State in which its people decide freely.";
  assert.deepEqual(
    quoted(`${lead}, and though nobody who was there on that day now recalls who began it, ${core}`),
    [core],
  );
});

test("does not quote a question, narrative, a sentence without its end, cut words or another script", () => {
  for (const text of [
    "What does it mean that silence constitutes consent?",
    "The delegates met in June and went home in July.",
    "This is a question of policy for another day.",
    "Another important dimension is the role of companies.",
    "The goal is a stable framework for all States.",
    "Acquiescence means silence where speech was",
    "Acquiescence means silence where speech was non-\nsense to everyone.",
    "A pivotal вопрос is a matter of proof between States.",
    "Silence means consent.",
  ])
    assert.deepEqual(quoted(text), [], text);
});

test("a passage that stands in the text twice is told apart by more words around it, or left out", () => {
  const sentence = "Acquiescence means silence where speech was due.";
  const text = `In the first place, as all agree who write, much follows. ${sentence} In the last place, as all agree who write, much follows. ${sentence} That is all.`;
  const found = findDefinitions([{ start: 0, text }], text, () => "para. 1");
  assert.equal(found.length, 2);
  assert.equal(new Set(found.map(({ prefix, suffix }) => prefix + suffix)).size, 2);
  const twice = [
    { start: 0, text: sentence },
    { start: 60, text: sentence },
  ];
  assert.deepEqual(
    findDefinitions(twice, `${sentence}\n\n${sentence}`, () => "para. 1"),
    [],
  );
});
