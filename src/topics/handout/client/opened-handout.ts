import { formatHandout, type Handout, parseHandout } from '../../../ui/client/handout-address.ts';

/** What the handout's page shows, and whether that is the reader's own collection. */
export interface OpenedHandout {
  handout: Handout;
  isMine: boolean;
}

/**
 * Which handout an address opens: the reader's own with passages added (`#add=…`, from the text),
 * the one that somebody sent (`#p=…`), or without any the reader's own.
 * @param mine the collection kept in this browser
 */
export function openedHandout(fragment: string, mine: Handout): OpenedHandout {
  const added = new URLSearchParams(fragment.replace(/^#/, '')).get('add');
  if (added !== null) {
    const { passages } = parseHandout(`p=${mine.passages.join(',')},${added}`);
    return { handout: { ...mine, passages }, isMine: true };
  }
  const handout = parseHandout(fragment);
  const own = formatHandout(mine);
  if (formatHandout(handout) === '') return { handout: mine, isMine: true };
  return { handout, isMine: own === '' || own === formatHandout(handout) };
}
