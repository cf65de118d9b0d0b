/** States by the names that cases and treaties give them, with the abbreviations of table T10; others stand in full. */
const abbreviations: ReadonlyMap<string, string> = new Map(
  Object.entries({
    Albania: "Alb.",
    Algeria: "Alg.",
    Argentina: "Arg.",
    Australia: "Austl.",
    Belgium: "Belg.",
    Bolivia: "Bol.",
    "Bosnia and Herzegovina": "Bosn. & Herz.",
    Brazil: "Braz.",
    Bulgaria: "Bulg.",
    Canada: "Can.",
    Colombia: "Colom.",
    Croatia: "Croat.",
    "Democratic Republic of the Congo": "Dem. Rep. Congo",
    Denmark: "Den.",
    "El Salvador": "El Sal.",
    England: "Eng.",
    Finland: "Fin.",
    France: "Fr.",
    Germany: "Ger.",
    "Great Britain": "Gr. Brit.",
    Guatemala: "Guat.",
    Honduras: "Hond.",
    Hungary: "Hung.",
    Iceland: "Ice.",
    Indonesia: "Indon.",
    Ireland: "Ir.",
    Israel: "Isr.",
    Malaysia: "Malay.",
    Mexico: "Mex.",
    Netherlands: "Neth.",
    "New Zealand": "N.Z.",
    Nicaragua: "Nicar.",
    "Northern Ireland": "N. Ir.",
    Norway: "Nor.",
    Pakistan: "Pak.",
    Panama: "Pan.",
    Paraguay: "Para.",
    Philippines: "Phil.",
    Poland: "Pol.",
    Portugal: "Port.",
    Romania: "Rom.",
    Russia: "Russ.",
    Scotland: "Scot.",
    Senegal: "Sen.",
    Serbia: "Serb.",
    "Serbia and Montenegro": "Serb. & Montenegro",
    Singapore: "Sing.",
    Slovakia: "Slovk.",
    "South Africa": "S. Afr.",
    Sweden: "Swed.",
    Switzerland: "Switz.",
    Thailand: "Thai.",
    Turkey: "Turk.",
    "United Kingdom": "U.K.",
    "United States": "U.S.",
    Uruguay: "Uru.",
    Venezuela: "Venez.",
  }),
);

/** The forms in which States appear before courts, by the name in the table. */
const formalNames: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "United States of America": "United States",
    USA: "United States",
    US: "United States",
    "United Kingdom of Great Britain and Northern Ireland": "United Kingdom",
    UK: "United Kingdom",
    "Islamic Republic of Iran": "Iran",
    "Federal Republic of Germany": "Germany",
    "Russian Federation": "Russia",
    DRC: "Democratic Republic of the Congo",
  }),
);

/** The abbreviation of a State's name, or the name itself where the table has none. */
export function abbreviateState(name: string): string {
  const plain = name.trim().replace(/^the\s+/i, "");
  const known = formalNames.get(plain) ?? plain;
  return abbreviations.get(known) ?? known.replace(/\sand\s/g, " & ");
}

/** "Nicar. v. U.S." from "Nicaragua v United States of America", "Hung./Slovk." from "Hungary/Slovakia". */
export function abbreviateParties(parties: string): string {
  return parties
    .split(/(\s+v(?:s?\.)?\s+|\s*\/\s*)/)
    .map((part, i) => (i % 2 === 0 ? abbreviateState(part) : part.includes("/") ? "/" : " v. "))
    .join("");
}
