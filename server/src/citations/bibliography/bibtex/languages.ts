/** The languages of babel, which BibLaTeX names, as CSL has them. */
const languages: ReadonlyMap<string, string> = new Map(
  Object.entries({
    english: "en",
    american: "en-US",
    usenglish: "en-US",
    british: "en-GB",
    ukenglish: "en-GB",
    australian: "en-AU",
    canadian: "en-CA",
    newzealand: "en-NZ",
    french: "fr",
    francais: "fr",
    german: "de",
    ngerman: "de",
    austrian: "de-AT",
    naustrian: "de-AT",
    spanish: "es",
    italian: "it",
    portuguese: "pt",
    brazilian: "pt-BR",
    dutch: "nl",
    russian: "ru",
    polish: "pl",
    czech: "cs",
    swedish: "sv",
    danish: "da",
    norwegian: "no",
    finnish: "fi",
    greek: "el",
    turkish: "tr",
    arabic: "ar",
    chinese: "zh",
    japanese: "ja",
  }),
);

/** A code where the language is known by its name; else the words as they are. */
export function languageOf(name: string): string {
  return languages.get(name.toLowerCase()) ?? name;
}
