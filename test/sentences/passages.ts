import { readFileSync } from "node:fs";

/** A labelled passage: its text, its sentences, and the UTF-16 offsets behind each of them but the last. */
export interface Passage {
  readonly topic: string;
  readonly text: string;
  readonly sentences: readonly string[];
  readonly boundaries: readonly number[];
}

/** Reads a list of labelled passages beside this file; the lists' first lines explain the notation. */
export function readPassages(name: string): Passage[] {
  let topic = "";
  return readFileSync(new URL(name, import.meta.url), "utf8")
    .split(/\n{2,}/)
    .flatMap((block) => {
      const lines = block.trim().split("\n");
      topic = lines.find((line) => line.startsWith("## "))?.slice(3) ?? topic;
      const sentences = lines.filter((line) => line !== "" && !line.startsWith("#"));
      return sentences.length === 0 ? [] : [{ topic, ...join(sentences.map(spell)) }];
    });
}

function spell(line: string): string {
  return line.replaceAll("↵", "\n").replaceAll("⍽", "\u00A0").replaceAll("␣", " ");
}

/** White space at the end of a line stands for the space that would join it to the next, or, a space, adds to it. */
function join(lines: readonly string[]): Omit<Passage, "topic"> {
  const boundaries: number[] = [];
  let text = "";
  for (const line of lines) {
    if (text !== "") boundaries.push(text.trimEnd().length);
    text += /[\n\u00A0]$/.test(line) ? line : `${line} `;
  }
  return { text: text.trimEnd(), sentences: lines.map((line) => line.trim()), boundaries };
}
