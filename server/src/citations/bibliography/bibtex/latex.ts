import { accents, hidden, looks, quotes, signs } from "./latex-marks.ts";

/**
 * The words of a value written in LaTeX, in Unicode and on one line: accents, letters, dashes and quotation marks
 * are read, braces and commands of type are dropped. A command that is not known stays as it is written. Linear in
 * the value, however its braces are nested.
 */
export function fromLatex(value: string): string {
  return isPlain(value) ? value : decode(value).replace(/\s+/g, " ").trim();
}

/** Whether a value has neither marks of LaTeX nor white space but single spaces between words, as most have. */
function isPlain(value: string): boolean {
  let before = 32;
  for (let i = 0; i < value.length; i++) {
    const unit = value.charCodeAt(i);
    if (unit < 32 || unit === 0xa0 || isMark(unit)) return false;
    if (unit === before && (unit === 32 || unit === 39 || unit === 45)) return false;
    before = unit;
  }
  return before !== 32;
}

/** `\`, `{`, `}`, `$`, `~` and the backtick. */
function isMark(unit: number): boolean {
  return unit === 92 || unit === 123 || unit === 125 || unit === 36 || unit === 126 || unit === 96;
}

/** An address or a number that LaTeX takes letter by letter; only what was escaped for older styles is mended. */
export function fromVerbatim(value: string): string {
  if (!/[\\{\s]/.test(value)) return value;
  return value
    .replace(/^\s*\\url\s*\{(.*)\}\s*$/s, "$1")
    .replace(/\{?\\textasciitilde(?:\{\})?\}?|\\~\{\}/g, "~")
    .replace(/\\([_%&#$~^{}])/g, "$1")
    .replace(/^\{(.*)\}$/s, "$1")
    .trim();
}

const token = /\\([a-z]+)\*?[ \t]*|\\([^a-z])|([{}$~])|(-{2,3}|``|'')|([^\\{}$~\-`']+|[\s\S])/iy;

/** A value being read. */
interface Reading {
  readonly value: string;
  at: number;
  words: string;
  /** What the groups that are open close with. */
  readonly open: string[];
  /** Accents that wait for their letter. */
  accents: string;
}

function decode(value: string): string {
  const reading: Reading = { value, at: 0, words: "", open: [], accents: "" };
  while (reading.at < value.length) {
    token.lastIndex = reading.at;
    const [whole = " ", word, sign, mark, ligature, plain] = token.exec(value) ?? [];
    reading.at += whole.length;
    if (word ?? sign) readCommand(word ?? sign ?? "", reading);
    else if (mark) readMark(mark, reading);
    else write(ligature ? (ligatures[ligature] ?? "") : (plain ?? ""), reading);
  }
  return reading.words;
}

const ligatures: Readonly<Record<string, string>> = { "--": "–", "---": "—", "``": "“", "''": "”" };

function readMark(mark: string, reading: Reading): void {
  if (mark === "{") reading.open.push("");
  else if (mark === "}") reading.words += reading.open.pop() ?? "";
  else if (mark === "~") reading.words += " ";
}

function readCommand(command: string, reading: Reading): void {
  const accent = accents.get(command);
  if (accent) reading.accents = accent + reading.accents;
  else if (quotes.has(command) && reading.value[reading.at] === "{") {
    reading.at++;
    reading.words += "“";
    reading.open.push("”");
  } else if (hidden.has(command)) reading.at = behindGroup(reading);
  else if (!looks.has(command)) write(signs.get(command) ?? unknown(command, reading), reading);
}

/** A sign is the sign; a command with an argument leaves the argument, one without stays as it is written. */
function unknown(command: string, { value, at }: Reading): string {
  if (!/^[a-z]/i.test(command)) return command;
  return value[at] === "{" ? "" : `\\${command} `;
}

/** An accent stands before its letter in LaTeX and behind it in Unicode; under an accent, i and j have their dots. */
function write(text: string, reading: Reading): void {
  const letters = reading.accents ? text.trimStart() : "";
  if (!letters) {
    reading.words += text;
    return;
  }
  const first = String.fromCodePoint(letters.codePointAt(0) ?? 0);
  const base = first === "ı" ? "i" : first === "ȷ" ? "j" : first;
  reading.words += (base + reading.accents).normalize("NFC") + letters.slice(first.length);
  reading.accents = "";
}

function behindGroup({ value, at }: Reading): number {
  if (value[at] !== "{") return at;
  let depth = 0;
  for (let i = at; i < value.length; i++) {
    if (value[i] === "\\") i++;
    else if (value[i] === "{") depth++;
    else if (value[i] === "}" && --depth === 0) return i + 1;
  }
  return value.length;
}
