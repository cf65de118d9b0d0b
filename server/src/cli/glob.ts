/** A pattern of paths: where to start searching, and which found paths it means. */
export interface Glob {
  /** The folder before the first wildcard; "." if there is none. */
  readonly base: string;
  readonly matches: (path: string) => boolean;
}

/** Whether a path holds a wildcard: `*`, `?`, `[a-z]` or `{one,two}`. */
export function isGlob(path: string): boolean {
  return /[*?]|\[.+\]|\{.+\}/.test(path);
}

/**
 * Reads a pattern. `**` spans folders, `*` and `?` stay within one. Written here because Node 20 has no glob
 * of its own and a memo's path needs no more than this.
 */
export function readGlob(pattern: string): Glob {
  const path = slashes(pattern).replace(/^\.\//, "");
  const literal = path.slice(0, path.search(/[*?[{]/));
  const cut = literal.lastIndexOf("/");
  const matcher = new RegExp(`^(?:${translate(path)})$`, "u");
  const named = (path.split("/").at(-1) ?? "").includes(".");
  return {
    base: cut < 0 ? "." : literal.slice(0, cut) || "/",
    matches: (found) => matcher.test(slashes(found)) && (named || /\.md$/i.test(found)),
  };
}

/** Windows takes both slashes; the pattern and the found path are compared with forward ones. */
function slashes(path: string): string {
  return process.platform === "win32" ? path.replaceAll("\\", "/") : path;
}

function translate(pattern: string): string {
  const token = /\*\*\/|\*\*|\*|\?|\[!?[^\]/]+\]|\{[^{}]*\}|[\s\S]/gu;
  return pattern.replace(token, (piece) => {
    if (piece === "**/") return "(?:[^/]+/)*";
    if (piece === "**") return ".*";
    if (piece === "*") return "[^/]*";
    if (piece === "?") return "[^/]";
    if (piece.length > 1 && piece.startsWith("[")) return characters(piece.slice(1, -1));
    if (piece.length > 1 && piece.startsWith("{")) {
      return `(?:${piece.slice(1, -1).split(",").map(translate).join("|")})`;
    }
    return piece.replace(/[\\^$.*+?()[\]{}|/]/u, "\\$&");
  });
}

function characters(list: string): string {
  const negated = list.startsWith("!") || list.startsWith("^");
  return `[${negated ? "^" : ""}${(negated ? list.slice(1) : list).replace(/[\\\]^[]/gu, "\\$&")}]`;
}
