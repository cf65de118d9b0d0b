/** Splits a text at a sticky pattern where it stands outside braces. Linear in the text. */
export function splitOutside(text: string, separator: RegExp): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const letter = text[i];
    if (letter === "{") depth++;
    else if (letter === "}") depth--;
    else if (letter === "\\") i++;
    else if (depth === 0) {
      separator.lastIndex = i;
      const found = separator.exec(text)?.[0];
      if (found) {
        parts.push(text.slice(from, i));
        from = i + found.length;
        i = from - 1;
      }
    }
  }
  return [...parts, text.slice(from)];
}
