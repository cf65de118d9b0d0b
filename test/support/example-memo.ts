import type { CheckedMemo } from "../../server/src/cli/checked-memo.ts";
import { parseMemo } from "../../server/src/memo/parse.ts";
import type { Analysis, Claim, Lack, Verdict } from "../../server/src/reading/reading.ts";
import type { Finding } from "../../server/src/rules/rule.ts";

const text = `# Advice

## Summary

The leak violated the norm of non-intervention.

## Leak

The leak left the cabinet no choice but to resign. It was an unlawful intervention.

## Outage

The outage was an unlawful intervention too.
`;

const missing: Lack[] = [
  { analysis: "coercion", elements: ["effect on the State's choice"] },
  { analysis: "doxfare", elements: ["public release", "intent to disrupt"] },
];

/** A memo whose claims and findings are given by hand, to test how they are printed and nothing else. */
export function exampleMemo(file = "advice.md"): CheckedMemo {
  const memo = parseMemo(text);
  const spanOf = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const sentenceAt = (words: string) => {
    const { start } = spanOf(words);
    const sentence = memo.sentences.find(({ span }) => span.start <= start && start < span.end);
    if (!sentence) throw new Error(`no sentence holds "${words}"`);
    return sentence;
  };
  const ground = sentenceAt("left the cabinet");
  const analysis: Analysis = {
    kind: "coercion",
    span: ground.span,
    paragraph: ground.paragraph,
    elements: ["effect on the State's choice"],
  };
  const claim = (words: string, verdict: Verdict, heading?: string): Claim => {
    const sentence = sentenceAt(words);
    const carried = verdict === "supported" || verdict === "elsewhere";
    return {
      kind: "non-intervention",
      says: "about non-intervention",
      needs: "any",
      sentence,
      trigger: spanOf(words),
      scope: { ...(heading && { heading }), span: sentence.paragraph.section.span, sections: [] },
      verdict,
      analyses: carried ? [analysis] : [],
      missing: carried ? [] : missing,
    };
  };
  const finding: Finding = {
    rule: "unsupported-claim",
    severity: "warning",
    message: "Claim about non-intervention without a coercion or doxfare analysis: looked in “Outage”.",
    span: spanOf("was an unlawful intervention too"),
    related: [{ message: "The coercion analysis stands here.", span: ground.span }],
  };
  const claims = [
    claim("violated the norm of non-intervention", "supported"),
    claim("It was an unlawful intervention", "supported", "Leak"),
    claim("was an unlawful intervention too", "unsupported", "Outage"),
  ];
  return { file, reading: { memo, terms: [], claims, analyses: [analysis] }, findings: [finding] };
}
