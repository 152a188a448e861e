/** A passage's text as notes count it, and where each of its characters stands. */
export interface PassageMap {
  text: string;
  places: Place[];
}

/** A character of the page, or a blank between two cells, which has no node. */
type Place = [node: Text, offset: number] | null;

/** Reads the text of a passage without controls and remarks, each row of blanks as one. */
export function mapPassage(element: Element): PassageMap {
  const map: PassageMap = { text: '', places: [] };
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let cell: Element | null = null;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const parent = node.parentElement as Element;
    if (parent.closest('[data-ui]')) continue;
    const next = parent.closest('td, th');
    if (cell && next !== cell) add(map, ' ', null);
    cell = next;
    for (const [offset, sign] of node.data.split('').entries()) add(map, sign, [node, offset]);
  }
  const end = map.text.trimEnd().length;
  return { text: map.text.slice(0, end), places: map.places.slice(0, end) };
}

function add(map: PassageMap, sign: string, place: Place): void {
  const isBlank = /\s/.test(sign);
  if (isBlank && (map.text === '' || map.text.endsWith(' '))) return;
  map.text += isBlank ? ' ' : sign;
  map.places.push(place);
}

/** The ranges of a part of a passage, one for each piece of text in the page. */
export function rangesOf({ places }: PassageMap, start: number, end: number): Range[] {
  const ranges: Range[] = [];
  for (const place of places.slice(start, end)) {
    const last = ranges.at(-1);
    if (!place) continue;
    const [node, offset] = place;
    if (last?.endContainer === node) last.setEnd(node, offset + 1);
    else {
      const range = document.createRange();
      range.setStart(node, offset);
      range.setEnd(node, offset + 1);
      ranges.push(range);
    }
  }
  return ranges;
}

/**
 * The part of a passage that a range covers.
 * @returns start and end without blanks at the ends; undefined where it covers none of it
 */
export function partOf({ text, places }: PassageMap, range: Range): [number, number] | undefined {
  const isIn = (place: Place) =>
    place !== null &&
    range.comparePoint(place[0], place[1]) === 0 &&
    range.comparePoint(place[0], place[1] + 1) === 0;
  const start = places.findIndex(isIn);
  if (start === -1) return undefined;
  const end = places.findLastIndex(isIn) + 1;
  const covered = text.slice(start, end);
  const from = start + covered.length - covered.trimStart().length;
  return covered.trim() ? [from, from + covered.trim().length] : undefined;
}
