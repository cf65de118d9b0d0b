import type { Event } from "vscode";

/** Resolves as soon as `look` finds something, now or at an event. After 15 s it rejects and says what was last `seen`. */
export function waitFor<T>(
  event: Event<unknown>,
  look: () => T | undefined,
  seen: () => unknown,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = () => end(() => reject(new Error(`waited 15 s; last seen: ${JSON.stringify(seen())}`)));
    const check = () => {
      const found = look();
      if (found !== undefined) end(() => resolve(found));
    };
    const end = (settle: () => void) => {
      listener.dispose();
      clearTimeout(timer);
      settle();
    };
    const listener = event(check);
    const timer = setTimeout(late, 15_000);
    check();
  });
}
