import type { Paint } from "./terminal.ts";

/** How far the work has come. */
export interface State {
  readonly done: number;
  readonly total: number;
  /** Memos a second, of late; undefined while nothing can be said. */
  readonly rate: number | undefined;
}

/** One line of at most so many columns: a bar where there is room, the count, the rate and the time that is left. */
export function formatProgress({ done, total, rate }: State, columns: number, paint: Paint): string {
  const count = `${done.toLocaleString("en")} of ${total.toLocaleString("en")} memos`;
  const speed = rate ? `, ${rate < 10 ? rate.toFixed(1) : Math.round(rate)}/s` : "";
  const left = rate ? `, ${formatTime((total - done) / rate)} left` : "";
  const words = [count + speed + left, count + left, count].find((line) => line.length <= columns) ?? "";
  const room = Math.min(30, columns - words.length - 2);
  if (room < 10) return words;
  const full = Math.floor((room * done) / Math.max(1, total));
  return `${paint("cyan", "█".repeat(full))}${paint("dim", "░".repeat(room - full))}  ${words}`;
}

/** "48 s", "12 min 30 s", "1 h 05 min". */
export function formatTime(seconds: number): string {
  const whole = Math.ceil(seconds);
  const minutes = Math.floor(whole / 60);
  const two = (part: number) => String(part).padStart(2, "0");
  if (minutes === 0) return `${whole} s`;
  if (minutes < 60) return `${minutes} min ${two(whole % 60)} s`;
  return `${Math.floor(minutes / 60)} h ${two(minutes % 60)} min`;
}

/** Where a bar is shown: a terminal that can take it back, with somebody before it. */
export function wantsProgress(
  isTerminal: boolean | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): boolean {
  const { CI, TERM } = environment;
  return isTerminal === true && TERM !== "dumb" && (!CI || CI === "false" || CI === "0");
}

export interface ProgressBar {
  readonly advance: () => void;
  /** Takes the bar away, so that something else can be written. */
  readonly hide: () => void;
  /** Puts it back. */
  readonly show: () => void;
}

/** What is shorter shows nothing, in milliseconds. */
const patience = 500;
const redraw = 100;
/** The rate is that of so many milliseconds. */
const lately = 15_000;

/** A bar on one line of a terminal. `now` is a clock in milliseconds. */
export function createProgressBar(
  total: number,
  {
    write,
    columns,
    paint,
    now,
  }: { write: (text: string) => void; columns: () => number; paint: Paint; now: () => number },
): ProgressBar {
  const begun = now();
  let done = 0;
  let drawn = Number.NEGATIVE_INFINITY;
  let visible = false;
  /** From the first memo that is done: before that, threads start. */
  let marks: { readonly at: number; readonly done: number }[] = [];
  const rate = (): number | undefined => {
    const [first] = marks;
    const time = first ? now() - first.at : 0;
    return first && time >= 1000 ? (1000 * (done - first.done)) / time : undefined;
  };
  const draw = (): void => {
    drawn = now();
    visible = true;
    // The last column stays free: some terminals break the line there.
    write(`\r${formatProgress({ done, total, rate: rate() }, columns() - 1, paint)}\u001B[K`);
  };
  return {
    advance: () => {
      done++;
      const at = now();
      if (at - (marks.at(-1)?.at ?? Number.NEGATIVE_INFINITY) >= 1000) {
        marks = [...marks.filter((mark) => at - mark.at <= lately), { at, done }];
      }
      if (at - begun >= patience && at - drawn >= redraw) draw();
    },
    hide: () => {
      if (visible) write("\r\u001B[K");
    },
    show: () => {
      if (visible) draw();
    },
  };
}
