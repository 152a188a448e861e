import type { Box } from '../lib/tree.ts';
import type { Found } from './doubt.ts';
import { openingAt, stretch } from './headings.ts';
import type { BlockView, View } from './view.ts';

/** Titles hold a year or two, not the numbers of a table. */
const MOST_NUMBERS = 3;
const MOST_BLANKS = 4;
/** The longest item of a box has 242 characters; one that is thrice as long as all others stands out. */
const LONG_ITEM = 150;
const TIMES_LONGER = 3;

/** Asks about titles and captions that hold what looks like the cells of a table. */
export function* tablesInTitles({ blocks }: View): Generator<Found> {
  for (const block of blocks) {
    const { kind, id, text } = block.block;
    if (kind !== 'box-title' && kind !== 'caption' && kind !== 'heading') continue;
    const numbers = block.solid.match(/\d+(?:\.\d+)?/g)?.length ?? 0;
    // 国 务 院 工 作 规 则: a name that is set wide.
    const blanks = text.value.trim().match(/(?<!(?:^|\s)\S)\s+|\s+(?!\S(?:\s|$))/g)?.length ?? 0;
    if (numbers <= MOST_NUMBERS && blanks <= MOST_BLANKS) continue;
    yield {
      ...stretch(block, 0),
      code: 'numbers-in-title',
      what: `the title ${id} has ${numbers} numbers and ${blanks} blanks`,
    };
  }
}

/** Asks about boxes that swallowed running text, or whose items look like rows of a table. */
export function* boxContents(view: View): Generator<Found> {
  const boxes = Map.groupBy(
    view.blocks.filter(({ box }) => box !== null),
    ({ box }) => box as Box,
  );
  for (const [box, blocks] of boxes) {
    if (box.kind !== 'list') continue;
    const items = blocks.filter(({ block }) => block.kind === 'item');
    yield* swallowed(items);
    yield* tableLike(box, items);
  }
}

function* swallowed(items: readonly BlockView[]): Generator<Found> {
  const last = items.at(-1);
  if (!last) return;
  const others = Math.max(0, ...items.slice(0, -1).map(({ solid }) => solid.length));
  const isLong = items.length > 1 && last.solid.length > Math.max(LONG_ITEM, others * TIMES_LONGER);
  if (!isLong) return;
  const end = last.solid.indexOf('。') + 1;
  yield {
    ...stretch(last, 0),
    code: 'text-in-box',
    what: `the last item of the box, ${last.block.id}, has ${last.solid.length} characters, the others ${others} at most`,
    opening: end > 0 && end < last.solid.length ? openingAt(last, end) : undefined,
  };
}

function* tableLike(box: Box, items: readonly BlockView[]): Generator<Found> {
  const [first] = items;
  const text = items.map(({ solid }) => solid).join('');
  const digits = text.match(/[\d.%]/g)?.length ?? 0;
  if (
    !first ||
    (digits * 5 < text.length && !/预期性.*(?:预期性|约束性)|约束性.*约束性/.test(text))
  )
    return;
  yield {
    ...stretch(first, 0),
    code: 'table-in-list',
    what: `${box.id} was read as a list, and holds ${digits} digits among ${text.length} characters`,
  };
}
