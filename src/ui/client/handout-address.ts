/** A teacher's selection: what the fragment of the handout's address holds. */
export interface Handout {
  /** Full ids in their order: plan-13/c05-s1-p2. */
  passages: string[];
  title: string;
  note: string;
}

const PASSAGE = /^[a-z0-9-]+\/[a-z0-9-]+$/;

/**
 * Reads a handout from a fragment: `p=plan-13/c05-s1-p2,plan-13/box-08-i1&t=…&n=…`.
 * What isn't the id of a passage is left out, and so is what stands twice.
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
