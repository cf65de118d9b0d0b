import type { Command } from "./arguments.ts";
import type { Figures } from "./figures.ts";

/** The commands that look at memos one by one, each in whichever thread is free. */
export type MemoCommand = Command & { readonly name: "check" | "map" | "terms" };

/** What is printed about one memo, and what it adds to the closing line. Only this goes from thread to thread. */
export interface Rendered {
  readonly text: string;
  readonly figures: Figures;
}

/** `file` is the memo's name in the output, `text` its words. */
export type Render = (file: string, text: string) => Promise<Rendered>;
