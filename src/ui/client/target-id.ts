/**
 * Finds the id that a fragment means: its longest beginning that is one, because mail programs and
 * messengers take for a part of a link what follows it (`#c06-s2-p2%E3%80%82`), and capitals for
 * small letters; input methods turn it into full width, programs escape its hyphens. Words and numbers
 * stay whole: c06-s2-p20 never means c06-s2-p2. A fragment that holds a state (`#docs=plan-12`) means
 * none.
 * @param hash with its number sign
 * @param isId whether the page has an id; all have small letters, digits and hyphens alone
 * @returns an empty string where no beginning is an id
 */
export function targetId(hash: string, isId: (id: string) => boolean): string {
  let [, id = ''] = /^#([\w-]+)(?![\w-]|=.)/.exec(plain(hash)) ?? [];
  while (id && !isId(id)) id = id.replace(/(\d+|[a-z]+|.)$/, '');
  return id;
}

/** A fragment up to its first &, decoded as far as it can be, in small letters of half width. */
function plain(hash: string): string {
  // What decodes search parameters never fails.
  const decoded = new URLSearchParams(`=${hash}`).get('') ?? '';
  return decoded.replace(/[！-～]/g, (sign) => sign.normalize('NFKC')).toLowerCase();
}
