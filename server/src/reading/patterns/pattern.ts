import { type Glance, maySee, type Seen } from "./glance.ts";
import { foldToLatin, toLatin } from "./latin.ts";
import type { Needles } from "./needles.ts";

/** The source of a pattern, and what a text must hold for it to match. */
export interface Written {
  readonly source: () => string;
  readonly needles?: Needles | undefined;
}

/** Makes patterns that share their glances at texts. */
export function createPatterns(glance: Glance): (written: Written) => RegExp {
  const look = rememberLooks((text) => glance.look(text));
  return ({ source, needles }) => new Pattern(source, needles && glance.add(needles), look);
}

interface Look {
  readonly text: string;
  /** What may be found in the text; more may be named than is there, never less. */
  readonly seen: Seen;
  /** The text as a pattern over Latin-1 reads it, if one can. */
  readonly latin: string | undefined;
}

/**
 * The grammar asks one sentence many questions in a row, and parts of it many more: what is not in a text is in no
 * part of it.
 */
function rememberLooks(look: (text: string) => Seen): (text: string) => Look {
  let part: Look = { text: "", seen: look(""), latin: "" };
  const wholes = Array.from({ length: 6 }, () => part);
  let next = 0;
  return (text) => {
    if (text === part.text) return part;
    for (const whole of wholes) if (text === whole.text) return whole;
    for (const whole of wholes)
      if (text.length < whole.text.length && whole.text.includes(text)) {
        part = { text, seen: whole.seen, latin: whole.latin === whole.text ? text : foldToLatin(text) };
        return part;
      }
    const whole = { text, seen: look(text), latin: foldToLatin(text) };
    wholes[next] = whole;
    next = (next + 1) % wholes.length;
    return whole;
  };
}

/**
 * A global, unicode-aware regular expression that is compiled when a text comes in which it may match, and then in the
 * smallest form that matches the same there. It can be used like any other.
 */
class Pattern extends RegExp {
  readonly #write: () => string;
  readonly #needles: number | undefined;
  readonly #look: (text: string) => Look;
  #small: RegExp | undefined | null = null;
  #whole: RegExp | undefined;

  constructor(source: () => string, needles: number | undefined, look: (text: string) => Look) {
    super("", "gu");
    this.#write = source;
    this.#needles = needles;
    this.#look = look;
  }

  override get source(): string {
    return this.#write();
  }

  override exec(text: string): RegExpExecArray | null {
    const search = this.#searchOf(text);
    const found = search ? resume(search.form, search.text, this.lastIndex) : null;
    this.lastIndex = found ? (search?.form.lastIndex ?? 0) : 0;
    return found && search?.text !== text ? restore(found, text) : found;
  }

  override test(text: string): boolean {
    return this.exec(text) !== null;
  }

  override [Symbol.search](text: string): number {
    const search = this.#searchOf(text);
    return search ? search.text.search(search.form) : -1;
  }

  override [Symbol.matchAll](text: string): RegExpStringIterator<RegExpExecArray> {
    const search = this.#searchOf(text);
    if (search) search.form.lastIndex = this.lastIndex;
    const found = search ? [...search.text.matchAll(search.form)] : [];
    if (search && search.text !== text) for (const one of found) restore(one, text);
    return found.values() as RegExpStringIterator<RegExpExecArray>;
  }

  override [Symbol.replace](text: string, by: string | ((...args: string[]) => string)): string {
    const search = this.#searchOf(text);
    if (!search) return text;
    return text.replace(search.text === text ? search.form : this.#wholeForm(), by as string);
  }

  override [Symbol.split](text: string, limit?: number): string[] {
    return text.split(this.#wholeForm(), limit);
  }

  /** How to search the text; undefined where the pattern cannot match. */
  #searchOf(text: string): { readonly form: RegExp; readonly text: string } | undefined {
    const { seen, latin } = this.#look(text);
    if (this.#needles !== undefined && !maySee(seen, this.#needles)) return undefined;
    if (this.#small === null) {
      const source = toLatin(this.source);
      this.#small = source === undefined ? undefined : new RegExp(source, "g");
    }
    if (this.#small && latin !== undefined) return { form: this.#small, text: latin };
    return { form: this.#wholeForm(), text };
  }

  #wholeForm(): RegExp {
    this.#whole ??= new RegExp(this.source, "gu");
    return this.#whole;
  }
}

function resume(form: RegExp, text: string, from: number): RegExpExecArray | null {
  form.lastIndex = from;
  return form.exec(text);
}

/** A match in folded text, in the words of the text itself; it has no groups. */
function restore(found: RegExpExecArray, text: string): RegExpExecArray {
  found.input = text;
  found[0] = text.slice(found.index, found.index + found[0].length);
  return found;
}
