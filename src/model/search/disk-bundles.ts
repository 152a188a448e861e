/** The script that holds a file: index/fragment/… are the texts, the rest goes by its folder. */
export function bundleOf(path: string): string {
  return path.startsWith('index/fragment/') ? 'texts' : (path.split('/', 1)[0] ?? '');
}

/** Parts of the index of answers that a copy of the library has in one script. */
const PARTS = 64;

/**
 * The script of a copy of the library that holds a part of the index of answers (words-70 is in
 * words-1), undefined for parts that are alone in their own.
 */
export function bundleOfPart(part: string): string | undefined {
  const [, kind, number] = /^([a-z]+)-(\d+)$/.exec(part) ?? [];
  return kind === undefined ? undefined : `${kind}-${Math.floor(Number(number) / PARTS)}`;
}
