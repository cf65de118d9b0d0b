/** 1.3.1: no full stops in abbreviations: "S.S. Lotus" is "SS Lotus", "F.2d" is "F 2d", "U.S." is "US". */
export function withoutStops(text: string): string {
  return text.replace(/(?<=\p{L})\.(?=\d)/gu, " ").replace(/(?<=\p{L})\./gu, "");
}
