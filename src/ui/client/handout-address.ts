/** A teacher's selection of passages, as the fragment of the handout's address holds it. */
export interface Handout {
  /** Full ids in their order: plan-13/c05-s1-p2. */
  passages: string[];
  title: string;
  note: string;
}

const PASSAGE = /^[a-z0-9-]+\/[a-z0-9-]+$/;

/**
 * Reads a handout from a fragment: `p=plan-13/c05-s1-p2,plan-13/box-08-i1&t=…&n=…`.
 * Other texts than ids of passages are left out, and so are repetitions.
 * @param fragment with or without its number sign
 */
export function parseHandout(fragment: string): Handout {
  const fields = new URLSearchParams(fragment.replace(/^#/, ''));
  const passages = (fields.get('p') ?? '').split(',').filter((id) => PASSAGE.test(id));
  return {
    passages: [...new Set(passages)],
    title: fields.get('t') ?? '',
    note: fields.get('n') ?? '',
  };
}

/** The fragment that holds a handout, without its number sign; empty for an empty handout. */
export function formatHandout({ passages, title, note }: Handout): string {
  return [
    passages.length > 0 && `p=${passages.join(',')}`,
    title && `t=${encodeURIComponent(title)}`,
    note && `n=${encodeURIComponent(note)}`,
  ]
    .filter(Boolean)
    .join('&');
}

/** A handout that is open, and whether it is the reader's own collection. */
export interface OpenedHandout {
  handout: Handout;
  isMine: boolean;
}

/**
 * Finds the handout that an address opens: the reader's own with passages added (`#add=…`, from the
 * text), the one that somebody sent (`#p=…`), or without any the reader's own.
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
