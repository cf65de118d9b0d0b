import type { Memo, Words } from "../../memo/memo.ts";
import { yamlOf } from "../bibliography/front-matter.ts";

/**
 * The plain values of a field of the front matter, and where each stands: one, a list in brackets, or a list of
 * lines. It reads no more of YAML than paths and names need, so that a check can ask for it at every stroke.
 */
export function frontMatterValues(memo: Memo, field: string): Words[] {
  const { start, end } = yamlOf(memo);
  const yaml = memo.text.slice(start, end);
  const found = new RegExp(`^${field}[ \\t]*:`, "m").exec(yaml);
  if (!found) return [];
  const from = found.index + found[0].length;
  const next = /^[^\s#-]/m.exec(yaml.slice(from).replace(/^[^\n]*/, (line) => " ".repeat(line.length)));
  const written = yaml.slice(from, next ? from + next.index : yaml.length);
  const plain = written.replace(/(?<=^|\s)#.*/g, (comment) => " ".repeat(comment.length));
  return [...plain.matchAll(/[^[\],\r\n]+/g)].flatMap(({ 0: piece, index }): Words[] => {
    const lead = /^\s*(?:-\s+)?(?:[\w-]+:(?:\s+|$))?["'|>]?-?\s*/.exec(piece)?.[0].length ?? 0;
    const text = piece.slice(lead).replace(/["']?\s*$/, "");
    const at = start + from + index + lead;
    return text === "" ? [] : [{ text, span: { start: at, end: at + text.length } }];
  });
}
