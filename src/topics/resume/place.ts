/** The place where a reader stopped in a document. */
export interface ReadingPlace {
  /** Address of the passage, from the site's root: plan-13/c05.html#c05-s1-p2. */
  url: string;
  /** 第五章第一节第2段 */
  name: string;
}

/** The name under which the place in a document is kept. */
export function placeName(doc: string): string {
  return `dongbei-place/${doc}`;
}

/** A place as it is kept: address and name, a line each. */
export function formatPlace({ url, name }: ReadingPlace): string {
  return `${url}\n${name}`;
}

/** Reads a place; undefined where a text is none, or leads elsewhere than into the document. */
export function parsePlace(text: string, doc: string): ReadingPlace | undefined {
  const [url = '', name = ''] = text.split('\n');
  const isThere =
    /^[a-z0-9-]+\/[a-z0-9-]+\.html#[a-z0-9-]+$/.test(url) && url.startsWith(`${doc}/`);
  return isThere && name ? { url, name } : undefined;
}
