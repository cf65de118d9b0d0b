import type { Memo } from "../memo/memo.ts";
import { readWords } from "./vocabulary.ts";

/** Roles in which a party pleads, and the place of its name in "A v. B". */
const first = ["applicant", "claimant", "petitioner", "plaintiff", "appellant"];
const second = ["respondent", "defendant", "appellee"];

/**
 * Names under which the memo speaks of itself or of whom it speaks for, in lower case: the party whose pleading
 * it is, the office that signs, the body that submits. What they "submit" is first person (specification, rule 4).
 */
export function findOwnSide(memo: Memo): string[] {
  const opening = openingOf(memo);
  const names = new Set<string>();
  const role =
    /(?:memorial|pleading|brief|reply|rejoinder|submissions?|statement|application|observations|response)\s+(?:of|for|on behalf of|submitted by|filed by|by)\s+(?:the\s+)?((?:republic|kingdom|state|federation|commonwealth|government|people's republic|united republic)\s+of\s+)?(\p{L}+)/iu.exec(
      opening,
    );
  const side = role?.[2]?.toLowerCase();
  if (side && (first.includes(side) || second.includes(side) || !/ for /.test(role?.[0] ?? "")))
    names.add(side);
  if (
    /(?:from|prepared by|drafted by):? [^.]{0,60}(?:ministry|government|foreign office|department|legal directorate|attorney)/iu.test(
      opening,
    )
  )
    names.add("government");
  if (
    /(?:national|governmental?) position|position paper|views of the government|statement (?:of|by) the government/iu.test(
      opening,
    )
  )
    names.add("government");
  if (/brief (?:of|for|by) [^\n]{2,120}amic(?:i|us) curiae|amic(?:i|us) (?:curiae )?brief/iu.test(opening)) {
    names.add("amici");
    names.add("amicus");
  }
  const office =
    /(?:^|\n|title:\s*["']?)\W*(?:[\p{L}]+ )?(?:position|views|assessment) of (?:the )?((?:\p{Lu}[\p{L}'-]* ){0,3}(?:Directorate|Department|Ministry|Office|Secretariat|Division|Unit|Coalition|Committee|Institute|Bureau|Council|Commission))(?!\p{L})/iu.exec(
      opening,
    )?.[1];
  if (office) for (const name of nameForms(office)) names.add(name);
  const parties =
    /(?:\(|^|\n|in\s+)((?:\p{Lu}[\p{L}'-]*|of|the|and)(?: (?:\p{Lu}[\p{L}'-]*|of|the|and)){0,5})\s+v(?:\.|ersus)?\s+((?:\p{Lu}[\p{L}'-]*|of|the)(?: (?:\p{Lu}[\p{L}'-]*|of|the)){0,5})/u.exec(
      opening,
    );
  const pleads =
    side === undefined || !(first.includes(side) || second.includes(side))
      ? pleadingSide(opening)
      : undefined;
  if (pleads) names.add(pleads);
  const party =
    side && first.includes(side) ? parties?.[1] : side && second.includes(side) ? parties?.[2] : undefined;
  if (party) for (const name of nameForms(party)) names.add(name);
  const signed =
    /(?:[Ss]ubmission|[Cc]omments?|[Bb]rief|[Nn]ote|[Pp]aper|[Ss]tatement|[Oo]bservations|[Cc]ontribution|[Rr]eport|[Mm]emorandum|[Oo]pinion|[Aa]dvice)\s+(?:of|by|from)\s+(?:the\s+)?((?:\p{Lu}[\p{L}'-]*)(?: (?:\p{Lu}[\p{L}-]*(?!['’])|for|of|and|the)){0,6})/gu;
  const series =
    /((?:\p{Lu}[\p{L}'-]*)(?: \p{Lu}[\p{L}'-]*){0,3}) (?:Research )?(?:Briefing|Brief|Note|Paper) (?:No\.? ?)?\d/u.exec(
      opening,
    );
  if (series) for (const name of nameForms(series[1] ?? "")) names.add(name);
  for (const match of opening.matchAll(signed)) for (const name of nameForms(match[1] ?? "")) names.add(name);
  for (const match of opening.matchAll(
    /(?:from|prepared by|drafted by|author|submitted by)\**:\**\s*(?:the\s+)?((?:\p{Lu}[\p{L}.'-]*)(?: (?:\p{Lu}[\p{L}'-]*|for|of|and|on|the)){0,5})/giu,
  ))
    for (const name of nameForms(match[1] ?? "")) names.add(name);
  return [...names]
    .map((name) => name.replace(/ (?:date|to|re|subject|ref|cc)$/, ""))
    .filter(
      (name) =>
        name.length > 2 &&
        !/^(?:date|the|state|states|court|of|for|and|section|secretary|legal|adviser|advisor|third|office|unit|head of legal|network|partner|associate)$/.test(
          name,
        ),
    );
}

/** Who files a pleading of that kind, where the pleading does not say so itself. */
function pleadingSide(opening: string): string | undefined {
  if (/(?:rejoinder|counter-memorial|statement of defen[cs]e)\b/iu.test(opening)) return "respondent";
  return /(?:^|\n)\W*(?:memorial|reply|statement of claim)\b/iu.test(opening) ? "applicant" : undefined;
}

/** Title, headings and lines before the first section with text: where a memo says whose it is. */
function openingOf(memo: Memo): string {
  const words: string[] = memo.frontMatter ? [memo.frontMatter.value] : [];
  let length = 0;
  for (const run of memo.runs) {
    const text = readWords(run.prose.text.slice(0, 400)).text;
    words.push(text);
    length += text.length;
    if (length > 700) break;
  }
  return words.join("\n");
}

/** "Infrastructure Rights Coalition" speaks of itself as "the Coalition" too. */
function nameForms(name: string): string[] {
  const parts = name
    .trim()
    .split(/\s+/)
    .filter((part) => !/^(?:of|the|for|and|on)$/i.test(part));
  const whole = name.trim().toLowerCase();
  const last = parts.at(-1)?.toLowerCase();
  const of = /\bof (?:the )?(\p{L}+)$/u.exec(whole)?.[1];
  return [whole, ...(last ? [last] : []), ...(of ? [of] : [])];
}
