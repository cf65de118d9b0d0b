/** Zero-based, in UTF-16 units, as the protocol counts. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** What `textDocument/didChange` says of one edit; `range` is absent where the whole text is sent. */
export interface Change {
  readonly range?: { readonly start: Position; readonly end: Position };
  readonly text: string;
}

/** A memo as its writer's editor holds it: in lines, so that an edit costs the client next to nothing. */
export interface Draft {
  readonly uri: string;
  readonly version: () => number;
  readonly lines: readonly string[];
  readonly text: () => string;
  /** Puts in text that may bring line breaks with it. */
  readonly insert: (at: Position, text: string) => Change;
  readonly removeLine: (line: number) => Change;
}

export function createDraft(uri: string, text: string): Draft {
  const lines = text.split("\n");
  let version = 1;
  const insert = (at: Position, inserted: string): Change => {
    const line = lines[at.line] ?? "";
    const changed = line.slice(0, at.character) + inserted + line.slice(at.character);
    lines.splice(at.line, 1, ...changed.split("\n"));
    version++;
    return { range: { start: at, end: at }, text: inserted };
  };
  const removeLine = (line: number): Change => {
    lines.splice(line, 1);
    version++;
    const range = { start: { line, character: 0 }, end: { line: line + 1, character: 0 } };
    return { range, text: "" };
  };
  return { uri, version: () => version, lines, text: () => lines.join("\n"), insert, removeLine };
}
