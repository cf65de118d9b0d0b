/** The styles that sources can be cited in. */
export const citationStyles = ["bluebook", "oscola", "pandoc"] as const;
export type CitationStyle = (typeof citationStyles)[number];
