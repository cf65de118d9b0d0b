/** Words of the doctrine as Markdown that shows nothing but the words: a pack's term brings no link and no image. */
export function asMarkdown(words: string): string {
  return words.replace(/[\\`*_[\]<>!]/g, "\\$&");
}

/** The Markdown that this project's own hovers are written in, for clients that show plain text. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/^> ?/gm, "")
    .replace(/(?<!\\)\[((?:\\.|[^\]\\])+)\]\([^)]*\)/g, "$1")
    .replace(/(?<!\\)(\*\*|\*)((?:\\.|[^*\\])+)\1/g, "$2")
    .replace(/(?<!\\)(\*\*|\*)((?:\\.|[^*\\])+)\1/g, "$2")
    .replace(/\\([\\`*_[\]<>!])/g, "$1");
}
