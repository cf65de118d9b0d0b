import { createProgressBar, type ProgressBar, wantsProgress } from "./progress.ts";
import { choosePaint, chooseWidth, type Terminal, type Tracker } from "./terminal.ts";

/** The terminal, or the pipes, that the program was started with. */
export function openTerminal({ stdout, stderr, env }: NodeJS.Process): Terminal {
  let bar: ProgressBar | undefined;
  let left = false;
  // A reader that leaves early, as `head` does, is no failure: what is left goes nowhere, quietly.
  stdout.on("error", (error: NodeJS.ErrnoException) => {
    left = true;
    if (error.code === "EPIPE") return;
    stderr.write(`opinio: standard output cannot be written: ${error.code}\n`);
    process.exit(2);
  });
  stderr.on("error", () => {});

  /** The bar gives way to whatever else is written on its screen. */
  const past = (write: () => void): void => {
    bar?.hide();
    write();
    bar?.show();
  };
  const track = (total: number): Tracker | undefined => {
    if (!wantsProgress(stderr.isTTY, env)) return undefined;
    const own = createProgressBar(total, {
      write: (text) => void stderr.write(text),
      columns: () => stderr.columns || 80,
      paint: choosePaint(stderr.isTTY, env),
      now: () => performance.now(),
    });
    bar = own;
    return {
      advance: own.advance,
      end: onInterrupt(() => {
        own.hide();
        bar = undefined;
      }),
    };
  };
  return {
    print: (text) => {
      if (stdout.isTTY) past(() => void stdout.write(text));
      else if (text !== "") stdout.write(text);
    },
    complain: (line) => past(() => void stderr.write(`opinio: ${line}\n`)),
    width: chooseWidth(stdout.columns),
    paint: choosePaint(stdout.isTTY, env),
    flush: async () => {
      // Lets go of the thread, so that errors of writing are heard.
      await new Promise(setImmediate);
      if (stdout.writableNeedDrain && !left) await drained(stdout);
      return !left;
    },
    track,
  };
}

function drained(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      stream.off("drain", done).off("error", done);
      resolve();
    };
    stream.on("drain", done).on("error", done);
  });
}

/** Tidies up when it is called, or before Ctrl-C ends the program as it would have. */
function onInterrupt(tidy: () => void): () => void {
  const end = () => {
    process.off("SIGINT", interrupt);
    tidy();
  };
  const interrupt = () => {
    end();
    process.kill(process.pid, "SIGINT");
  };
  process.on("SIGINT", interrupt);
  return end;
}
