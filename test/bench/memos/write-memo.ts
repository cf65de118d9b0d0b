import { phrases, states } from "./phrases.ts";
import { createRandom, type Random } from "./random.ts";

/** Who did what to whom: the same throughout one part of the memo. */
type Incident = Readonly<Record<string, string>>;

interface Pen {
  readonly random: Random;
  /** A phrase of that name with everything in it filled in. */
  readonly say: (name: string, incident: Incident) => string;
  /** So many different phrases of that name, or all that there are. */
  readonly sayAll: (name: string, incident: Incident, count: number) => string[];
  /** The texts of the footnotes called since they were last asked for. */
  readonly notes: () => string[];
}

/**
 * A memo in Markdown of about so many bytes, the same for the same seed: one part for each incident, with facts,
 * views of the parties, law, claims that are argued, merely asserted or not argued at all, tables, lists, quotations and
 * footnotes. It is what a legal department writes, only longer; no construction is there to be slow.
 */
export function writeMemo(bytes: number, seed: number): string {
  const pen = createPen(createRandom(seed));
  const opening = [...open(pen), ...pen.notes()];
  const closing = [...close(pen), ...pen.notes()];
  let left = bytes - size([...opening, ...closing]);
  const blocks: string[] = [];
  for (let part = 1; left > 400; part++) {
    for (const write of planPart(pen, part)) {
      if (left <= 400) break;
      const section = [...write(), ...pen.notes()];
      blocks.push(...section);
      left -= size(section);
    }
  }
  return `${[...opening, ...blocks, ...closing].join("\n\n")}\n`;
}

const size = (blocks: readonly string[]) =>
  blocks.reduce((sum, block) => sum + Buffer.byteLength(block) + 2, 0);

function open(pen: Pen): string[] {
  const incident = imagine(pen);
  return [
    `---\ntitle: "Incidents in the information space"\nauthor: Office of the Legal Adviser\ndate: 2025-06-02\n---`,
    "# Memorandum",
    "**To:** The Legal Adviser  \n**From:** The Desk for Information and Telecommunications  \n**Re:** Incidents of the period",
    "## Questions Presented",
    "1. Did the operations described below breach the principle of non-intervention?\n2. May the injured States take countermeasures, and when?",
    "## Background",
    paragraph(pen, incident, "law", 3),
  ];
}

function close(pen: Pen): string[] {
  const incident = imagine(pen);
  return ["## Next Steps", paragraph(pen, incident, "consequence", 3)];
}

/** The sections of a part, not yet written: each is followed by the footnotes that it calls. */
function planPart(pen: Pen, part: number): (() => string[])[] {
  const incident = imagine(pen);
  const { actor, target } = incident;
  const say = (phrase: string, about: number) => paragraph(pen, incident, phrase, about);
  const always = [
    () => [`## ${part}. ${actor} and ${target}`, say("fact", 3)],
    () => ["### Non-intervention", ...claim(pen, incident)],
  ];
  const often = [
    () => ["### Facts", say("fact", 5), events(pen, incident)],
    () => ["### What the parties say", say("position", 4), quotation(pen, incident)],
    () => ["### The law", say("law", 4), say("law", 3)],
    () => ["### Sovereignty", say("sovereignty", 4), say("law", 2)],
    () => ["### Attribution", say("attribution", 5), evidence(pen, incident)],
    () => ["### Consequences", say("consequence", 3)],
  ].filter(() => pen.random.chance(75));
  return [...always.slice(0, 1), ...often.slice(0, 3), ...always.slice(1), ...often.slice(3)];
}

/** One in three claims lacks what it needs. */
function claim(pen: Pen, incident: Incident): string[] {
  const [analysis, verdict] = pen.random.pick([
    ["coercion", "breach"],
    ["coercion", "breach"],
    ["doxfare", "breach"],
    ["noCoercion", "noBreach"],
    ["conclusory", "breach"],
    ["law", "breach"],
  ] as const);
  return [
    paragraph(pen, incident, "law", 3),
    paragraph(pen, incident, analysis, analysis === "conclusory" ? 1 : 2),
    `${pen.say(verdict, incident)} ${paragraph(pen, incident, "attribution", 2)}`,
  ];
}

function paragraph(pen: Pen, incident: Incident, phrase: string, about: number): string {
  const count = pen.random.between(Math.max(1, about - 1), about + 1);
  const sentences = pen.sayAll(phrase, incident, count);
  if (pen.random.chance(12)) sentences.push(pen.say("slip", incident));
  const text = sentences.join(" ");
  return pen.random.chance(35) ? wrap(text) : text;
}

function events(pen: Pen, incident: Incident): string {
  const ordered = pen.random.chance(50);
  return pen
    .sayAll("fact", incident, pen.random.between(2, 4))
    .map((item, i) => `${ordered ? `${i + 1}.` : "-"} ${item}`)
    .join("\n");
}

function quotation(pen: Pen, incident: Incident): string {
  return `> ${paragraph(pen, incident, "law", 2).replaceAll("\n", "\n> ")}\n>\n> (*${pen.say("case", incident)}*, at ${pen.random.between(9, 300)})`;
}

function evidence(pen: Pen, incident: Incident): string {
  const rows = Array.from(
    { length: pen.random.between(2, 5) },
    () =>
      `| ${pen.say("evidence", incident)} | ${pen.say("witness", incident)} | ${pen.say("weight", incident)} |`,
  );
  return ["| Evidence | From | Weight |", "|:---|:---|---:|", ...rows].join("\n");
}

function imagine({ random, say }: Pen): Incident {
  const at = random.below(states.length);
  const state = (step: number) => states[(at + step) % states.length] ?? "";
  const nations = { actor: state(0), victim: state(1 + random.below(5)), other: state(6 + random.below(5)) };
  const fixed = ["organ", "target", "process"].map((name) => [name, say(name, nations)] as const);
  return { ...nations, ...Object.fromEntries(fixed) };
}

/** Lines of at most 100 characters, none of which begins like a list, a heading or a quotation. */
function wrap(text: string): string {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line.length + word.length >= 100 && !/^(?:[-+*#>=|]|\d+[.)])/.test(word)) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  return [...lines, line].join("\n");
}

function createPen(random: Random): Pen {
  const called: string[] = [];
  let count = 0;
  const fill = (text: string, incident: Incident): string =>
    text.replaceAll(/\{([^{}]+)\}/g, (_, slot: string) => {
      const [, low, high] = /^(\d+)-(\d+)$/.exec(slot) ?? [];
      if (low && high) return String(random.between(Number(low), Number(high)));
      if (slot === "cite") return cite(incident);
      // A call whose note was never written.
      if (slot === "bare") return call(undefined);
      const plain = slot.charAt(0).toLowerCase() + slot.slice(1);
      const said = incident[plain] ?? say(plain, incident);
      return plain === slot ? said : said.charAt(0).toUpperCase() + said.slice(1);
    });
  const say = (name: string, incident: Incident): string => fill(random.pick(phrases[name] ?? []), incident);
  const sayAll = (name: string, incident: Incident, count: number): string[] => {
    const left = [...(phrases[name] ?? [])];
    return Array.from({ length: Math.min(count, left.length) }, () =>
      fill(left.splice(random.below(left.length), 1)[0] ?? "", incident),
    );
  };
  const cite = (incident: Incident): string => {
    if (random.chance(40)) return "";
    if (random.chance(55)) return fill(" [@{source}, {locator}]", incident);
    return call(say(random.chance(8) ? "repetition" : "note", incident));
  };
  const call = (note: string | undefined): string => {
    count++;
    if (note) called.push(`[^${count}]: ${note}`);
    return `[^${count}]`;
  };
  return { random, say, sayAll, notes: () => called.splice(0) };
}
