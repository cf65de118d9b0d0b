/** Where the command line prints: what it found on standard output, what went wrong on standard error. */
export interface Terminal {
  readonly print: (text: string) => void;
  /** One line about what could not be done; `opinio: ` is put before it. */
  readonly complain: (line: string) => void;
  /** Columns to wrap at. */
  readonly width: number;
  readonly paint: Paint;
  /** Fulfilled when what was printed is on its way; with false if nobody reads on, as behind `| head`. */
  readonly flush?: () => Promise<boolean>;
  /** Shows how far the work on so many memos has come, where somebody is looking. */
  readonly track?: (total: number) => Tracker | undefined;
}

export interface Tracker {
  /** One more memo is done. */
  readonly advance: () => void;
  /** Takes away what was shown. */
  readonly end: () => void;
}

/** How texts are set: all that a thread needs to know of the terminal. */
export type Style = Pick<Terminal, "width" | "paint">;

export type Ink = "bold" | "dim" | "red" | "yellow" | "blue" | "green" | "cyan";
export type Paint = (ink: Ink, text: string) => string;

const codes: Record<Ink, readonly [number, number]> = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  yellow: [33, 39],
  blue: [34, 39],
  green: [32, 39],
  cyan: [36, 39],
};

export const plain: Paint = (_, text) => text;

export const coloured: Paint = (ink, text) => {
  const [on, off] = codes[ink];
  return text === "" ? "" : `\u001B[${on}m${text}\u001B[${off}m`;
};

/** Colours on a terminal only; NO_COLOR forbids them, FORCE_COLOR demands them, and the demand wins. */
export function choosePaint(
  isTerminal: boolean,
  environment: Readonly<Record<string, string | undefined>>,
): Paint {
  const force = environment.FORCE_COLOR;
  if (force !== undefined && force !== "") return force === "0" || force === "false" ? plain : coloured;
  if (environment.NO_COLOR || environment.TERM === "dumb") return plain;
  return isTerminal ? coloured : plain;
}

/** Columns of the terminal within bounds that read well; 100 where there is no terminal. */
export function chooseWidth(columns: number | undefined): number {
  return Math.min(120, Math.max(40, columns || 100));
}
