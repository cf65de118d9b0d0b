import type { Connection, WorkDoneProgressReporter } from "vscode-languageserver";
import { nameOf } from "../library/address.ts";
import type { Surroundings } from "../library/surroundings.ts";

/** Lets messages that have arrived be answered. */
export type Breathe = () => Promise<void>;

/** For places without `setImmediate`: a message to oneself comes behind those that have arrived. */
export function breatheByMessage(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const heard = () => {
      port1.close();
      resolve();
    };
    Object.assign(port1, { onmessage: heard });
    port2.postMessage(undefined);
  });
}

/** For so long the server may be deaf, in milliseconds. */
const stretch = 5;
/** Smaller bibliographies are read before a progress bar is drawn. In UTF-16 units. */
const shownFrom = 1_000_000;

/** Reads in short stretches, and shows how far a long reading has come. */
export function paceBy(connection: Connection, breathe: Breathe): Surroundings["pace"] {
  return (address, length) => {
    let since = performance.now();
    const progress = length < shownFrom ? undefined : showProgress(connection, `Reading ${nameOf(address)}`);
    return {
      pause: () => {
        if (performance.now() - since < stretch) return undefined;
        return breathe().then(() => {
          since = performance.now();
        });
      },
      onProgress: (share) => progress?.report(Math.floor(share * 100)),
      end: () => progress?.done(),
    };
  };
}

/** Each hundredth once; nothing for a client that shows no progress. */
function showProgress(connection: Connection, title: string) {
  let [shown, ended] = [0, false];
  let reporter: WorkDoneProgressReporter | undefined;
  connection.window.createWorkDoneProgress().then(
    (created) => {
      created.begin(title, shown);
      if (ended) created.done();
      else reporter = created;
    },
    () => {},
  );
  return {
    report: (percentage: number): void => {
      if (percentage <= shown) return;
      shown = percentage;
      reporter?.report(percentage);
    },
    done: (): void => {
      ended = true;
      reporter?.done();
    },
  };
}
