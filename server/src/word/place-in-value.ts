/**
 * Where the places of a memo's text stand in the value of a node, which has no marks of lines, quotes and escapes.
 * `source` is the stretch of the memo that the node covers; the answer maps an offset in it to one in `value`.
 */
export function placeInValue(source: string, value: string): (offset: number) => number {
  if (source === value) return (offset) => Math.max(0, Math.min(offset, value.length));
  const places: number[] = [];
  let at = 0;
  for (const unit of value) {
    const found = source.indexOf(unit, at);
    if (found >= 0) at = found;
    for (let i = 0; i < unit.length; i++) places.push(at + i);
    at += found >= 0 ? unit.length : 0;
  }
  return (offset) => {
    const index = places.findIndex((place) => place >= offset);
    return index < 0 ? value.length : index;
  };
}
