const authors = [
  'M{\\"u}ller, J{\\"u}rgen',
  "van der Berg, Piet",
  "{{International Law Commission}}",
  "Schmitt, Michael N. and Vihul, Liis",
  "Ko{\\v s}i{\\'c}, Ivan",
  "O'Brien, Mary and Smith, John and {de Wet}, Erika",
];
const titles = [
  "The {{ICJ}} and the Use of Force",
  "Non-Intervention in {{Cyberspace}}: A Survey of State Practice",
  "Countermeasures \\& Necessity",
  "L'{\\'e}tat du droit international",
  "{Doxfare}: Politically Motivated Leaks",
];
const abstract =
  "This article argues that the principle of non-intervention reaches operations that coerce a State in its domaine r\\'eserv\\'e. ".repeat(
    7,
  );

const shapes: readonly ((i: number) => string)[] = [
  (i) => `@article{article${i},
  title = {${at(titles, i)} ${i}},
  author = {${at(authors, i)}},
  date = {${1950 + (i % 70)}-0${1 + (i % 9)}-12},
  journaltitle = {European Journal of International Law},
  shortjournal = {EJIL},
  volume = {${i % 40}},
  number = {2},
  pages = {${i % 900}--${(i % 900) + 20}},
  issn = {0938-5428},
  doi = {10.1093/ejil/chx${i}},
  url = {https://journals.example/article_${i}?x=1&y=%20},
  urldate = {2023-05-01},
  abstract = {${abstract}},
  langid = {english},
  keywords = {cyber,law,intervention},
  file = {/home/user/Zotero/storage/ABC${i}/paper.pdf}
}`,
  (i) => `@book{book${i},
  title = {${at(titles, i)}},
  author = {${at(authors, i)}},
  year = ${1950 + (i % 70)},
  month = jun,
  publisher = cup,
  location = {Cambridge},
  isbn = {978-1-107-17722-2},
  abstract = {${abstract}}
}`,
  (i) => `@incollection{chapter${i},
  title = {${at(titles, i)}},
  booktitle = {The {{Oxford}} Handbook of Topic ${i}},
  author = {${at(authors, i)}},
  editor = {Weller, Marc},
  date = {2015},
  pages = {1--20},
  publisher = {Oxford University Press}
}`,
  (i) => `@jurisdiction{case${i},
  title = {Military and {{Paramilitary Activities}} ${i} ({{Nicaragua}} v. {{United States}} of {{America}})},
  date = {1986-06-27},
  journaltitle = {ICJ Reports},
  pages = {14},
  institution = {International Court of Justice}
}`,
];

/** A library as Better BibTeX exports it, with as many entries; two in five are articles with an abstract. */
export function generateLibrary(entries: number): string {
  const parts = Array.from({ length: entries }, (_, i) => shapes[[0, 1, 0, 2, 3][i % 5] ?? 0]?.(i));
  return `@string{cup = "Cambridge University Press"}\n\n${parts.join("\n\n")}\n`;
}

function at(list: readonly string[], i: number): string {
  return list[i % list.length] ?? "";
}
