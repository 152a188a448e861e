import type { PhrasingContent } from 'mdast';
import type { Block, Mark, Restoration } from '../lib/tree.ts';
import { inline } from './mdx-nodes.ts';
import type { NameLink } from './name-links.ts';

const COMPONENT: Record<Mark['kind'], string> = { lead: 'Lead', label: 'Label', reference: 'Ref' };

/**
 * A stretch of a block as MDX inline content: its text, with leads, labels and references in
 * components, names in `Link`, restored characters in `Ins` and doubtful ones in `Doubt`. Characters
 * that are restored right behind a mark stand outside of it.
 * @param links none crosses a mark or holds a restored or doubtful character
 */
export function inlineText(
  block: Block,
  links: readonly NameLink[] = [],
  start = 0,
  end = block.text.value.length,
): PhrasingContent[] {
  const marks = block.marks.filter((mark) => mark.start >= start && mark.end <= end);
  const out: PhrasingContent[] = [];
  let from = start;
  for (const mark of marks) {
    out.push(...linked(block, links, from, mark.start));
    const attributes = mark.id ? { id: mark.id } : {};
    const inside = linked(block, links, mark.start, mark.end);
    out.push(inline(COMPONENT[mark.kind], attributes, inside));
    from = mark.end;
  }
  out.push(...linked(block, links, from, end), ...insertionsAt(block, end));
  return out;
}

/** Text between marks, its names as links without the characters restored right before them. */
function linked(
  block: Block,
  links: readonly NameLink[],
  start: number,
  end: number,
): PhrasingContent[] {
  const out: PhrasingContent[] = [];
  let from = start;
  for (const link of links.filter(
    (candidate) => candidate.start >= start && candidate.end <= end,
  )) {
    const name = block.text.value.slice(link.start, link.end);
    out.push(...restored(block, from, link.start), ...insertionsAt(block, link.start));
    out.push(linkOf(name, link.to));
    from = link.end;
  }
  return [...out, ...restored(block, from, end)];
}

/** Marks that are half blank, at the side where the name doesn't stand. */
const EDGED = /^(?<open>[“‘《〈（［〔]*)(?<inner>.+?)(?<close>[”’》〉）］〕]*)$/u;

/**
 * A name as a link. Only what stands between its outer marks is to be underlined; of marks that
 * stand around a part of it (“原”字号) none is an outer one.
 */
function linkOf(name: string, to: string): PhrasingContent {
  const { open = '', inner = name, close = '' } = EDGED.exec(name)?.groups ?? {};
  const isWhole = inner === name || inner.split('“').length !== inner.split('”').length;
  const text = (value: string) => (value ? [{ type: 'text' as const, value }] : []);
  if (isWhole) return inline('Link', { to }, text(name));
  return inline('Link', { to }, [...text(open), inline('Name', {}, text(inner)), ...text(close)]);
}

/** Text with the characters that are restored in it or right before it. */
function restored(block: Block, start: number, end: number): PhrasingContent[] {
  const places = block.insertions.map(({ at }) => at).filter((at) => at >= start && at < end);
  const out: PhrasingContent[] = [];
  let from = start;
  for (const place of new Set(places)) {
    out.push(...doubted(block, from, place), ...insertionsAt(block, place));
    from = place;
  }
  return [...out, ...doubted(block, from, end)];
}

function insertionsAt(block: Block, place: number): PhrasingContent[] {
  return block.insertions
    .filter(({ at }) => at === place)
    .map(({ text, restoration }) =>
      inline('Ins', { r: restoration }, [{ type: 'text', value: text }]),
    );
}

function doubted(block: Block, start: number, end: number): PhrasingContent[] {
  const out: PhrasingContent[] = [];
  let from = start;
  const put = (to: number) => {
    if (to > from) out.push({ type: 'text', value: block.text.value.slice(from, to) });
    from = to;
  };
  for (const doubt of block.restorations.filter(isDoubt)) {
    const stop = doubt.index + doubt.raw.length;
    if (doubt.index < start || stop > end) continue;
    put(doubt.index);
    const text = { type: 'text' as const, value: doubt.raw };
    out.push(inline('Doubt', { r: doubt.id }, [text]));
    from = stop;
  }
  put(end);
  return out;
}

function isDoubt({ raw, restored: reading, confidence }: Restoration): boolean {
  return raw === reading && confidence === 'unknown';
}
