/** The Markdown that this project's own hovers are written in, for clients that show plain text. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/^> ?/gm, "")
    .replace(/\*\*([^*]+)\*\*/g, "$1")
    .replace(/\*([^*]+)\*/g, "$1")
    .replace(/\[([^\]]+)\]\([^)]*\)/g, "$1");
}
