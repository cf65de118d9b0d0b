import type { BibEntry } from "./entry.ts";

type Fields = ReadonlyMap<string, string>;

/** Entries inherit from entries that inherit, but nobody goes further than this. */
const deepest = 10;

/**
 * What `crossref` and `xdata` add to the fields of an entry, which its own always outrank; BibLaTeX renames some on
 * the way (its manual, appendix B): the title of a collection is the `booktitle` of a chapter. A parent that is not
 * in the file adds nothing, and a circle ends where it closes.
 */
export function createInheritance(byKey: ReadonlyMap<string, BibEntry>): (entry: BibEntry) => Fields {
  const resolved = new Map<BibEntry, Fields>();
  const resolve = (entry: BibEntry, depth: number): Fields => {
    const known = resolved.get(entry);
    if (known) return known;
    resolved.set(entry, entry.fields);
    const parents = depth > deepest ? [] : parentsOf(entry, byKey);
    if (parents.length === 0) return entry.fields;
    const fields = new Map(entry.fields);
    for (const { parent, plain } of parents)
      for (const [name, value] of resolve(parent, depth + 1)) {
        const inherited = plain ? name : nameFor(name, parent.type, entry.type);
        if (inherited && !fields.has(inherited)) fields.set(inherited, value);
      }
    resolved.set(entry, fields);
    return fields;
  };
  return (entry) => resolve(entry, 0);
}

/** Many parents are many keys of data; more than this is no bibliography. */
const mostParents = 20;

function parentsOf(
  entry: BibEntry,
  byKey: ReadonlyMap<string, BibEntry>,
): { parent: BibEntry; plain: boolean }[] {
  const named = (field: string) =>
    (entry.fields.get(field)?.split(/[\s,]+/) ?? [])
      .slice(0, mostParents)
      .flatMap((key) => byKey.get(key) ?? []);
  return [
    ...named("xdata").map((parent) => ({ parent, plain: true })),
    ...named("crossref").map((parent) => ({ parent, plain: false })),
  ];
}

const own = new Set(
  `crossref xdata xref ids entryset entrysubtype execute label options presort related relatedoptions relatedstring
  relatedtype shorthand shorthandintro sortkey`.split(/\s+/),
);
const titles = new Set(["shorttitle", "sorttitle", "indextitle", "indexsorttitle"]);

/** The field that a parent's becomes; none for what is the parent's alone. */
function nameFor(name: string, parent: string, child: string): string | undefined {
  if (own.has(name)) return undefined;
  const kind = relation(parent, child);
  if (kind && titles.has(name)) return undefined;
  const [, stem = ""] = /^((?:sub)?title(?:addon)?)$/.exec(name) ?? [];
  if (kind && stem) return kind + stem;
  if (name === "author" && /^(?:mv)?book$/.test(parent) && /^(?:inbook|bookinbook|suppbook)$/.test(child))
    return "bookauthor";
  return name;
}

/** What the title of the parent is to the child: of the book it stands in, of the work in volumes, of the journal. */
function relation(parent: string, child: string): "book" | "main" | "journal" | undefined {
  if (/^mv/.test(parent)) return "main";
  if (/^(?:book|collection|reference|proceedings)$/.test(parent) && /^(?:in|supp)|^bookinbook$/.test(child))
    return "book";
  return parent === "periodical" && /^(?:article|suppperiodical)$/.test(child) ? "journal" : undefined;
}
