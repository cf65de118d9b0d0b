import type { NormMention } from "./norm.ts";
import { type Named, sure, type Topic } from "./topic.ts";

/** Whether words that may name non-intervention do so where they stand (specification, section 2, rules 1 and 2). */
export function standsForNorm(mention: NormMention, { mentions, words }: Named, topic: Topic): boolean {
  if (topic.elsewhere && isOpen(mention, words.lower.slice(mention.start, mention.end))) return false;
  if (sure(mention)) return true;
  const earlier = mentions.some((m) => sure(m) && m.end <= mention.start);
  switch (mention.naming) {
    case "bare":
      return (
        topic.about ||
        topic.head ||
        (/coerc/.test(words.lower) &&
          /(?<!\p{L})states?(?!\p{L})|government|methods|means/u.test(words.lower))
      );
    case "anaphor":
      return (
        earlier ||
        topic.last === "this norm" ||
        (topic.last === "an article" &&
          topic.about &&
          /principle|norm/.test(words.lower.slice(mention.start, mention.end)))
      );
    case "pronoun":
      return (
        earlier ||
        topic.before ||
        (/(?:norm|principle|rule|prohibition|duty)/.test(
          words.lower.slice(Math.max(0, mention.start - 90), mention.start),
        ) &&
          topic.last === "this norm")
      );
    default:
      if (words.lower.slice(mention.start, mention.end) === "none") return earlier;
      return (
        mentions.some(
          (m) =>
            m.end <= mention.start &&
            (m.naming === "conclusion" ||
              m.naming === "verb" ||
              (m.naming === "bare" && topic.about) ||
              m.naming === "name"),
        ) || topic.concluded
      );
  }
}

/** Words that name the norm among States, and something else in a statute, a contract or before a court. */
function isOpen({ naming }: NormMention, words: string): boolean {
  if (naming === "name") return /non[\s-]?interference/.test(words);
  return naming === "conclusion" || naming === "verb" || naming === "bare" || naming === "one";
}
