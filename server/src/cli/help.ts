/** What the commands that look at many memos have in common. */
const archive = `
Many memos are checked by several threads at once. What is printed is the same,
in the same order, and memory does not grow with their number:

  --files-from FILE  the paths in a file, or on standard input for -: one on a
                     line, or each with a zero byte behind it (find -print0)
  --shard I/N        only part I of N, for runs side by side or on several
                     machines; every memo is in one part, always the same
  --threads N        how many threads; 0 checks one memo after the other without
                     any. Default: one a processor, none for a few memos
  --time-limit S     seconds that one memo may take before it is left out with a
                     line that says so; without it 120, and 60 for each megabyte
  -q, --quiet        no progress bar

How to run a whole archive: docs/archive.md
`;

/** What `opinio help COMMAND` prints. Lines stay within 80 columns, for a pager or a narrow window. */
const pages: Readonly<Record<string, string>> = {
  check: `opinio check [PATH...] [--format text|json|jsonl|sarif]
             [--min-severity LEVEL] [--files-from FILE] [--shard I/N]
             [--threads N] [--time-limit S] [--quiet]
             [--stdin-filename NAME] [--bibliography FILE] [--pack DIR]

Checks memos and prints what is missing: claims about non-intervention without
a coercion or a doxfare analysis, sources, quotations that differ.

  PATH              a file, a folder (searched for *.md), a glob, or - for
                    standard input; the current folder if there is none
  --format          text (the default), json, jsonl (one memo a line) or sarif
                    (SARIF 2.1.0)
  --min-severity    error, warning, information or hint: leave lighter findings
                    out. Without it all are shown and warnings decide the exit
  --stdin-filename  the name that standard input gets in the output
  --bibliography    a .bib, .ris, CSL JSON or CSL YAML file instead of those
                    that count otherwise; may be given several times
  --pack            the pack to use instead of the nearest .opinio folder

The sources that a memo can cite are the built-in ones and those of the
bibliographies that its front matter names, else of those that the nearest
.opinio.yaml above it names, else of those in the current folder.
${archive}
Exit status: 0 nothing found, 1 something at or above the severity was found,
2 wrong usage or a path that cannot be read (the other memos are still checked).
`,
  map: `opinio map PATH... [--format text|json|jsonl] [--files-from FILE]
           [--shard I/N] [--threads N] [--time-limit S] [--quiet]
           [--stdin-filename NAME] [--bibliography FILE] [--pack DIR]

Shows every claim about non-intervention, and about the norms that a pack
switches on, with its verdict, where the check looked, and which analysis
carries the claim or what is missing:

  supported    the analyses that the norm requires stand where the claim needs
               them: for non-intervention, one of coercion or of doxfare
  elsewhere    they stand in another section, without a cross-reference
  conclusory   a missing one is named for the conduct, without a ground
  unsupported  none of these
${archive}
Exit status: 0, or 2 if a path cannot be read.
`,
  terms: `opinio terms PATH... [--format text|json|jsonl] [--files-from FILE]
             [--shard I/N] [--threads N] [--time-limit S] [--quiet]
             [--stdin-filename NAME] [--pack DIR]

Shows the doctrinal terms that memos use, and where.
${archive}`,
  verify: `opinio verify PATH... --sources DIR [--format text|json]
              [--stdin-filename NAME] [--bibliography FILE] [--pack DIR]

Holds every quotation of the memos against the text of its source:

  exact           letter for letter
  normalised      the same words; typography, brackets and ellipses may differ
  altered         other words than the source's
  polarity        a negation was lost or gained
  not-found       no such passage in the source
  no-source-text  the folder has no text of the source

  --sources  a folder with PDF, Word (.docx), HTML, Markdown and text files. A
             file is the text of the source that it is called after
             (kilovaty2018doxfare.pdf), else of the one whose DOI, address or
             title it names. Where that does not do, a sources.yaml in the
             folder says it: kilovaty2018doxfare: leaks.pdf
             A quotation without a citation is looked for in all files.

Exit status: 0 all exact or normalised, or without a text; 1 one is not; 2 wrong
usage, or a memo or a document that was needed cannot be read.
`,
  authorities: `opinio authorities PATH... [--write | --check]
                   [--style bluebook|oscola] [--stdin-filename NAME]
                   [--bibliography FILE] [--pack DIR]

Prints the table of the authorities that memos cite: cases, treaties and
legislation, United Nations documents, secondary sources, each with the sections
and footnotes that cite it.

  --write  writes the table between <!-- opinio-authorities --> and
           <!-- /opinio-authorities --> in each memo that has them; a memo is
           replaced in one step, and only if nobody has changed it meanwhile
  --check  writes nothing and tells which memos' tables are out of date
  --style  bluebook or oscola, which --write keeps in the mark; without it, the
           style that the mark, the front matter (csl) or the team names

Exit status: 0; with --check 1 if a table is out of date; 2 wrong usage, or a
memo that cannot be read or written, or one of whose bibliographies is missing.
`,
  define: `opinio define TERM [--format text|json] [--pack DIR]

Shows what a term means, its elements, and quotations with their sources.
TERM is any of its names: opinio define domaine reserve
`,
  cite: `opinio cite KEY [--style bluebook|oscola|pandoc]
            [--form full|short|footnote|id] [--pinpoint PLACE]
            [--bibliography FILE] [--pack DIR]
opinio cite --list [--bibliography FILE] [--pack DIR]

Prints a citation of a built-in source, or of one in the bibliographies that the
nearest .opinio.yaml names, else in those of the current folder. What the source
does not tell stands in brackets, to be filled in. --list shows the keys, one
source a line.

  --style           bluebook, oscola or pandoc; without it the team's, or else
                    Bluebook

  --form            full (the default), short for a later note, footnote (full,
                    with a full stop), or id for the note right behind: id. in
                    Bluebook, ibid in OSCOLA

Example: opinio cite nicaragua1986 --form short --pinpoint "para. 205"
`,
  import: `opinio import FILE [--format yaml|json]
opinio import FILE --to DIR

Makes a source of a document, a PDF, Word or HTML file or a text: author, title,
journal, dates and whatever else it says of itself; what it does not say is
listed as missing. Passages that may define a term follow as a comment.

  --to  writes the source into the pack in DIR, as sources/KEY.yaml; a file that
        is there already is not overwritten

Exit status: 0, or 2 if the document cannot be read or the source not written.
`,
  export: `opinio export MEMO [--to docx] [--output FILE] [--comments]
              [--style bluebook|oscola] [--bibliography FILE] [--pack DIR]

Writes a Word document: headings, lists, tables, block quotes and real
footnotes; citations are written out in the style, those in the text as
footnotes of their own. HTML comments stay out.

  --output    where to; without it, beside the memo, its name with .docx
  --comments  what the check found, as Word comments in the margin

Exit status: 0, or 2 if the memo cannot be read or the document not written.
`,
  pack: `opinio pack test [DIR]

Tries the examples of a pack, your firm's own terms, sources, requirements and
phrases: each on a line, then how many the check takes as the pack says.

  DIR               the pack's folder, or the one its .opinio lies in; without
                    it, the nearest .opinio from the current folder upwards

Exit status: 0 all are as expected, 1 some are not, 2 the pack has mistakes or
there is none. How to write one: server/doctrine/PACKS.md
`,
  serve: `opinio serve --stdio

Runs the language server for editors other than VS Code.
`,
};

const overview = `opinio COMMAND [OPTIONS]

Reads international-law memos in Markdown as a lawyer would. Nothing leaves your
machine.

  check [PATH...]   what is missing: claims without the analysis they need
  map PATH...       every claim with its verdict and what carries it
  terms PATH...     the doctrinal terms that a memo uses
  verify PATH...    every quotation held against the texts of its sources
  authorities PATH  the table of the authorities that memos cite
  define TERM       what a term means, with quotations and their sources
  cite KEY          a formatted citation; cite --list shows the sources
  import FILE       a document as a source of your own
  export MEMO       a Word document with the citations written out
  pack test [DIR]   tries the examples of your firm's own terms and phrases
  serve --stdio     the language server

Memos are read with the pack in the nearest .opinio folder above them, or with
that of --pack DIR, and by the nearest .opinio.yaml of a team. opinio help
COMMAND explains one. Colours follow NO_COLOR and FORCE_COLOR.
`;

/** The help page of a command, or the overview. */
export function helpPage(about?: string): string {
  return pages[about ?? ""] ?? overview;
}
