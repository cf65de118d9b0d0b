/** Words of the names of journals and newspapers, as tables T6, T10 and T13 abbreviate them; others stand in full. */
const words: Readonly<Record<string, string>> = {
  Affairs: "Affs.",
  American: "Am.",
  Annual: "Ann.",
  Australian: "Austl.",
  British: "Brit.",
  Canadian: "Can.",
  Chicago: "Chi.",
  College: "Coll.",
  Columbia: "Colum.",
  Comparative: "Compar.",
  Contemporary: "Contemp.",
  Criminal: "Crim.",
  European: "Eur.",
  Financial: "Fin.",
  Georgetown: "Geo.",
  German: "Ger.",
  Harvard: "Harv.",
  Human: "Hum.",
  Information: "Info.",
  International: "Int'l",
  Israel: "Isr.",
  Journal: "J.",
  Justice: "Just.",
  Law: "L.",
  Melbourne: "Melb.",
  Michigan: "Mich.",
  Military: "Mil.",
  National: "Nat'l",
  Netherlands: "Neth.",
  Pennsylvania: "Pa.",
  Policy: "Pol'y",
  Political: "Pol.",
  Proceedings: "Proc.",
  Public: "Pub.",
  Quarterly: "Q.",
  Review: "Rev.",
  Rights: "Rts.",
  Science: "Sci.",
  Security: "Sec.",
  Society: "Soc'y",
  Stanford: "Stan.",
  Street: "St.",
  Studies: "Stud.",
  Technology: "Tech.",
  Texas: "Tex.",
  Transnational: "Transnat'l",
  University: "U.",
  Vanderbilt: "Vand.",
  Virginia: "Va.",
  Washington: "Wash.",
  Yearbook: "Y.B.",
};

const names: readonly (readonly [RegExp, string])[] = [
  [/\bNew York University\b/, "N.Y.U."],
  [/\bNew York\b/, "N.Y."],
  [/\bUnited Nations\b/, "U.N."],
];

/**
 * The name of a periodical as notes abbreviate it (R. 16.4, T13): "Harv. Int'l L.J.". Single capitals are closed up,
 * but not behind "U.", which belongs to an institution (R. 6.1(a)). A name of one word stands in full, and so does one
 * that is abbreviated already.
 */
export function abbreviatePeriodical(name: string): string {
  const short = names.reduce((text, [pattern, by]) => text.replace(pattern, by), name);
  const parts = short.split(" ").filter((word) => !/^(?:the|of|in|at|a)$/i.test(word));
  if (parts.length < 2 || /\.(?:\s|$)/.test(name)) return name.replace(/^The\s+/, "");
  return parts
    .map((word) => (word.toLowerCase() === "and" ? "&" : Object.hasOwn(words, word) ? words[word] : word))
    .join(" ")
    .replace(/(?<=^|\s)((?!U)\p{Lu}\.) (?=\p{Lu}\.(?:\s|$))/gu, "$1");
}
