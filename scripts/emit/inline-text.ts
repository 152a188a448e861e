import type { PhrasingContent } from 'mdast';
import type { Block, Mark, Restoration } from '../tree.ts';
import { inline } from './mdx-nodes.ts';

const COMPONENT: Record<Mark['kind'], string> = { lead: 'Lead', label: 'Label', reference: 'Ref' };

/**
 * A stretch of a block as MDX inline content: its text, with leads, labels and references in
 * components, restored characters in `Ins` and doubtful ones in `Doubt`. What is restored right
 * behind a mark stands outside of it.
 */
export function inlineText(
  block: Block,
  start = 0,
  end = block.text.value.length,
): PhrasingContent[] {
  const marks = block.marks.filter((mark) => mark.start >= start && mark.end <= end);
  const out: PhrasingContent[] = [];
  let from = start;
  for (const mark of marks) {
    out.push(...restored(block, from, mark.start));
    const attributes = mark.id ? { id: mark.id } : {};
    out.push(inline(COMPONENT[mark.kind], attributes, restored(block, mark.start, mark.end)));
    from = mark.end;
  }
  out.push(...restored(block, from, end), ...insertionsAt(block, end));
  return out;
}

/** Text with what is restored in it or right before it. */
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
