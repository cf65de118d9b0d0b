import { createCondition } from "./condition.ts";
import type { Labelled } from "./label.ts";
import { isAsked } from "./question.ts";
import { has, type Vocabulary } from "./vocabulary.ts";
import { createVoice } from "./voice.ts";

/**
 * Whether the author asserts what stands at `[start, end)`, so that it can carry a claim: not the law in the
 * abstract, not somebody else's words, not asked, not supposed (specification, end of section 3).
 */
export function createStance(
  vocabulary: Vocabulary,
): (labelled: Labelled, start: number, end: number) => boolean {
  const voice = createVoice(vocabulary);
  const condition = createCondition(vocabulary);
  const abstract = vocabulary.pattern(
    '^["(]?(?:(?:thus|but|and|for|in general|generally|as a rule|where|when|if|under [^,]{3,60}|in law|since [^,]{3,40}),? )?(?:(?:a|an|any|every|each|no|all|the target|another|to) )?(?:states?|intervention|interventions|interference|coercion|compulsion|coerce)(?! (?:of|[a-z]|by)(?!\\p{L}))',
  );
  /** The concept as the subject: what doxfare is or ought to be, not what the conduct was. */
  const definition = vocabulary.pattern(
    '^["(]?(?:the (?:term|word|concept|notion|idea|theory|category|label) (?:of )?)?"?{doxfare words}"? (?:means|is|remains|has|ought|should|denotes|refers|describes|requires|designates)(?!\\p{L})(?! (?:exactly )?(?:what|made out|present|shown|established|complete))',
  );
  const practice = vocabulary.pattern("{practices}");
  const client = vocabulary.pattern(
    "(?:leaves?|left|leaving|gives?|gave|made|makes?|forces?|forced|obliges?|obliged|compels?|compelled) (?:us|me|you|our client|the client)(?!\\p{L})|(?<!\\p{L})(?:court|tribunal|brief|memorandum|memo|note|opinion|one) need not|(?<!\\p{L})(?:we|i|you) (?:are|am|were|was|have|had|had to|cannot|could|will be|would be|need not)(?!\\p{L})",
  );
  const suppositions = /(?:^|[,;(] )(?:even |only )?(?:if|had|were|assuming|suppose|should|unless) /u;
  return ({ words, label, setting }, start, end) => {
    if (label === "rule" || label === "reported" || label === "question" || label === "conditional")
      return false;
    if (label !== "claim" && has(abstract, words.lower) && !has(practice, words.lower)) return false;
    if (has(definition, words.lower)) return false;
    if (has(client, words.lower.slice(Math.max(0, start - 40), end + 12))) return false;
    if (isAsked(words, start)) return false;
    const before = words.lower.slice(0, start);
    if (voice(words, start, end, setting) !== "own" && !conveyed.test(before)) return false;
    const assumed =
      suppositions.test(before) ||
      /\bif\b[^,]*\b(?:had|were)\b|\bwould have\b|\bshould have\b/u.test(words.lower);
    return !assumed || !/supposed|hanging/.test(condition(words, start, end));
  };
}

/** "Ruritania was told that …": what reached the State is a fact of the case, not a view of the law. */
const conveyed =
  /(?:was|were|is|been|being) (?:told|warned|informed|notified|advised|left in no doubt|given to understand|made to understand|reminded|assured)(?: [^,.;]{1,40}?)? that (?:[^\s,;]+ ){0,12}$|message (?:\p{L}+ )?(?:was|is)(?: \p{L}+)?: ?$/u;

export type Stance = ReturnType<typeof createStance>;
