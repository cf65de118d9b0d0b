import { isNumbering } from "./abbreviations.ts";

const stop = /[.!?…\u3002\uFF01\uFF1F]/;
const closer = /["'”’»)\]]/;

/** Behind the stop at `at` and what belongs to it: more stops, closing marks, footnote calls, a note number, a citation. */
export function endOfStop(text: string, at: number): number {
  const marks = behindMarks(text, at);
  if (text[marks] === " " && text[marks + 1] !== "[") return marks;
  return behindCitation(text, behindCalls(text, behindNoteNumber(text, at, marks)));
}

/** Behind closing marks and further stops, those of a spaced ellipsis (". . . .") included. */
function behindMarks(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length) {
    const character = text.charAt(end);
    if (stop.test(character) || closer.test(character)) end++;
    else if (character === " " && /^ \. ?\./.test(text.slice(end, end + 4))) end += 2;
    else if (character === " " && text[end + 1] === "." && text[end - 1] === ".") end += 2;
    else break;
  }
  return end;
}

/** "the norm.12 The next": a number pasted without its superscript belongs to the sentence before. */
function behindNoteNumber(text: string, at: number, end: number): number {
  const number = /^(?:\d{1,3}|[¹²³⁰⁴-⁹]+)(?=\s+["“(]?\p{Lu}|\s*$)/u.exec(text.slice(end, end + 12));
  const worded = /[a-z”"’)]{3}$/.test(text.slice(Math.max(0, at - 3), at)) || end > at + 1;
  return number && worded && !isNumbering(text, at) ? end + number[0].length : end;
}

/** "the norm.[^3] The next": Markdown's footnote calls belong to the sentence before. */
function behindCalls(text: string, end: number): number {
  const calls = /^(?:\[\^[^\]\s]{1,40}\]){1,4}/.exec(text.slice(end, end + 172));
  return calls ? end + calls[0].length : end;
}

/**
 * "the norm. [@kilovaty2018doxfare, p. 172] The next": a citation behind the stop belongs to the sentence before,
 * unless it begins the next: "the norm. [@ohlin2017, p. 3] is of another view".
 */
function behindCitation(text: string, end: number): number {
  const ahead = /^ ?\[(?=[^\][]{0,40}@)/.exec(text.slice(end, end + 60));
  if (!ahead) return end;
  const close = text.slice(end, end + 320).indexOf("]");
  const opens = ahead[0].startsWith(" ") && /^\s+\p{Ll}/u.test(text.slice(end + close + 1, end + close + 8));
  return close < 0 || opens ? end : end + close + 1;
}
