import { fullId } from '../../../model/ids.ts';
import type { Entry } from '../../../model/search/catalogue.ts';
import { passageOf } from '../passage.ts';
import { writeQuery } from '../query.ts';
import { element } from './element.ts';
import type { Hits } from './find.ts';
import type { IndexReader } from './index-reader.ts';
import { termsIn, wordingOf } from './terms.ts';
import type { Answer } from './understand.ts';

/** The margin around the window in which passages are fetched. */
const AHEAD = '600px 0px';

/** Makes results; their passages are fetched when they come near the window. */
export class Passages {
  readonly #fills = new WeakMap<Element, () => Promise<void>>();
  readonly #watch = new IntersectionObserver((seen) => this.#fillSeen(seen), { rootMargin: AHEAD });

  readonly #index: IndexReader;

  /** @param index the index of characters, which has the texts */
  constructor(index: IndexReader) {
    this.#index = index;
  }

  /**
   * Makes the list item of a result.
   * @param mark its attribute, by the kind of result
   * @param name the text of its link
   * @param answers the phrases that led to it
   */
  result(
    entry: Entry,
    mark: string,
    name: string,
    answers: readonly Answer[],
    hits: Hits,
  ): HTMLLIElement {
    const certain = answers.filter(({ as }) => as === 'text' || as === 'traditional');
    const href = addressWith(entry, certain.map(wordingOf));
    const link = element('a', { href }, name);
    const passage = element('p', { class: 'passage' });
    const item = element('li', { [mark]: fullId(entry.doc, entry.id) }, link, passage);
    this.#fills.set(item, async () => {
      const text = await this.#index.text(entry.number);
      const terms = termsIn(text, answers, hits.get(entry.number) ?? []);
      const pieces = passageOf(text, terms);
      passage.append(...pieces.map((p) => (p.isHit ? element('mark', {}, p.text) : p.text)));
      link.href = addressWith(entry, terms);
      item.dataset.filled = '';
    });
    this.#watch.observe(item);
    return item;
  }

  #fillSeen(seen: readonly IntersectionObserverEntry[]) {
    for (const { target, isIntersecting } of seen) {
      if (!isIntersecting) continue;
      this.#watch.unobserve(target);
      this.#fills.get(target)?.().catch(console.error);
    }
  }
}

/** The address of a block, with the terms to be marked on its page. */
function addressWith({ url }: Entry, terms: readonly string[]): string {
  const [page = '', id = ''] = url.split('#');
  if (terms.length === 0) return url;
  const q = writeQuery({ phrases: [...new Set(terms)], excluded: [] });
  return `${page}?${new URLSearchParams({ q })}#${id}`;
}
