import { fullId } from '../../../model/ids.ts';
import type { Entry } from '../../../model/search/catalogue.ts';
import type { Searched } from '../../../model/search/searched.ts';
import { failureText } from '../../../ui/client/failure.ts';
import { loadScript } from '../../../ui/client/load-script.ts';
import { passageOf } from '../passage.ts';
import { writeQuery } from '../query.ts';
import { element } from './element.ts';
import type { IndexReader } from './index-reader.ts';
import { blockOf, type LoadPart } from './parts.ts';

/** The terms to mark in a result. */
export interface Marking {
  /** The terms that stand in it for certain, before its text is known. */
  sure: readonly string[];
  /** The terms to mark in its text. */
  termsIn: (text: string) => string[];
}

/** The margin around the window in which passages are fetched. */
const AHEAD = '600px 0px';

/** Makes results; their passages are fetched when they come near the window. */
export class Passages {
  readonly #fills = new WeakMap<Element, () => Promise<void>>();
  readonly #watch = new IntersectionObserver((seen) => this.#fillSeen(seen), { rootMargin: AHEAD });

  readonly #index: IndexReader;
  readonly #searched: Pick<Searched, 'answers'>;
  readonly #load: LoadPart;

  /** @param index the index of characters, which has the texts */
  constructor(index: IndexReader, searched: Pick<Searched, 'answers'>, load: LoadPart) {
    this.#index = index;
    this.#searched = searched;
    this.#load = load;
  }

  /**
   * Makes the list item of a result.
   * @param mark its attribute, by the kind of result
   * @param name the text of its link
   */
  result(entry: Entry, mark: string, name: string, { sure, termsIn }: Marking): HTMLLIElement {
    const link = element('a', { href: addressWith(entry, sure) }, name);
    const passage = element('p', { class: 'passage' });
    const item = element('li', { [mark]: fullId(entry.doc, entry.id) }, link, passage);
    this.#fills.set(item, async () => {
      const [text, [digest]] = await Promise.all([
        this.#index.text(entry.number),
        blockOf(entry.number, this.#searched.answers, this.#load),
      ]);
      const terms = termsIn(text);
      const pieces = passageOf(text, terms);
      passage.append(...pieces.map((p) => (p.isHit ? element('mark', {}, p.text) : p.text)));
      if (digest) passage.before(digestLine(digest));
      link.href = addressWith(entry, terms);
      item.dataset.filled = '';
      const roles = await rolesIn(entry);
      if (roles) item.append(element('p', { class: 'result-roles', 'data-ui': '' }, roles));
    });
    this.#watch.observe(item);
    return item;
  }

  #fillSeen(seen: readonly IntersectionObserverEntry[]) {
    for (const { target, isIntersecting } of seen) {
      if (!isIntersecting) continue;
      this.#watch.unobserve(target);
      this.#fills
        .get(target)?.()
        .catch((error) => {
          const passage = target.querySelector('.passage');
          if (passage) passage.textContent = failureText('这一段', error);
        });
    }
  }
}

/** A sentence of the edition, which says that it is. */
function digestLine(digest: string): HTMLElement {
  const name = element('span', {}, '白话提要');
  return element('p', { class: 'result-digest', 'data-ui': '' }, name, ' ', digest);
}

/** Tasks, items of an opinion, and the notes behind them: nothing else tells who does what. */
const WITH_ROLES = /^(task|item)-/;

/** The line on who does what in a passage; undefined if it says nothing of that. */
async function rolesIn({ doc, id }: Entry): Promise<string | undefined> {
  if (!WITH_ROLES.test(id)) return undefined;
  await loadScript('data/roles.js');
  const { dongbeiRoles } = globalThis as { dongbeiRoles?: Record<string, string> };
  return dongbeiRoles?.[fullId(doc, id)];
}

/** The address of a block, with the terms to be marked on its page. */
function addressWith({ url }: Entry, terms: readonly string[]): string {
  const [page = '', id = ''] = url.split('#');
  if (terms.length === 0) return url;
  const q = writeQuery({ phrases: [...new Set(terms)], excluded: [] });
  return `${page}?${new URLSearchParams({ q })}#${id}`;
}
