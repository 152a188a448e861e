import searched from 'searched-index';
import { fullId } from '../../../model/ids.ts';
import { type Entry, unpack } from '../../../model/search/catalogue.ts';
import { readAddress, type SearchAddress, writeAddress } from '../address.ts';
import { element } from './element.ts';
import { filtered } from './facets.ts';
import { type Found, find, type Offered, offer } from './find.ts';
import { IndexReader } from './index-reader.ts';
import { byRelevance } from './order.ts';
import { Passages } from './passages.ts';
import { facetsView, offersView, resultsView } from './results.ts';
import { remarks, Understanding } from './understand.ts';

const UNREACHABLE = '检索文件未能取得，请检查网络后再试。';

/** The result of a search, for programs. */
export interface SearchResult {
  /** The full ids of the blocks, in the order of the texts. */
  blocks: string[];
  /** The texts of the first blocks. */
  texts: (count: number) => Promise<string[]>;
}

/**
 * The search page: shows the state that its address holds; form and links change the address. Until
 * it runs, the form leads to the same page by itself.
 */
export class LibrarySearch extends HTMLElement {
  readonly #entries: Entry[] = unpack(searched.catalogue);
  readonly #characters = indexIn('index');
  readonly #understanding = new Understanding(this.#characters, indexIn('pinyin'), searched);
  readonly #passages = new Passages(this.#characters);
  /** Grows with each search, so that an answer that comes late is known to be. */
  #turn = 0;
  #last: { q: string; found: Promise<Found>; offered?: Promise<Offered> } | undefined;

  connectedCallback() {
    const form = this.#part('form');
    const input = this.#input();
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#go({ ...readAddress(location.search), q: input.value });
    });
    input.addEventListener('input', (event) => {
      if (!(event as InputEvent).isComposing) this.#type(input.value);
    });
    input.addEventListener('compositionend', () => this.#type(input.value));
    this.addEventListener('click', (event) => this.#followFilter(event));
    addEventListener('popstate', () => this.#show());
    this.#characters.open().catch(console.error);
    this.#show();
  }

  /** All exact answers to a query, for use without the page. */
  async find(typed: string): Promise<SearchResult> {
    const entries = this.#inOrder((await find(this.#understanding, typed)).hits);
    return {
      blocks: entries.map(({ doc, id }) => fullId(doc, id)),
      texts: (count) =>
        Promise.all(entries.slice(0, count).map((it) => this.#characters.text(it.number))),
    };
  }

  #go(address: SearchAddress) {
    history.pushState(null, '', writeAddress(address));
    this.#show();
  }

  /** Shows results while somebody types, without a step in the browser's history for each letter. */
  #type(q: string) {
    const turn = ++this.#turn;
    setTimeout(() => {
      if (turn !== this.#turn) return;
      history.replaceState(null, '', writeAddress({ q }));
      this.#show();
    }, 200);
  }

  #followFilter(event: MouseEvent) {
    const link = (event.target as Element).closest<HTMLAnchorElement>(
      '[data-filters] a, [data-sorts] a',
    );
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    history.pushState(null, '', link.href);
    // The links are made anew; who came by keyboard goes on from the one that was chosen.
    void this.#show().then(() => {
      const links = [
        ...this.querySelectorAll<HTMLAnchorElement>('[data-filters] a, [data-sorts] a'),
      ];
      links.find(({ href }) => href === link.href)?.focus({ preventScroll: true });
    });
  }

  async #show() {
    const turn = ++this.#turn;
    const address = readAddress(location.search);
    const input = this.#input();
    if (input.value !== address.q) input.value = address.q;
    document.title = address.q ? `${address.q}｜检索｜东北振兴文库` : '检索｜东北振兴文库';
    const isAsked = address.q.trim() !== '';
    this.#part('[data-answer]').hidden = !isAsked;
    this.#part('[data-start]').hidden = isAsked;
    if (!isAsked) return;
    try {
      const found = await this.#find(address.q);
      const entries = await this.#sorted(found, address);
      if (turn !== this.#turn) return;
      this.#showFound(found, entries, address);
      const offered = await this.#offer(found);
      if (turn !== this.#turn) return;
      const { catalogue } = searched;
      const offers = offersView(catalogue, this.#entries, offered, found, address, this.#passages);
      this.#part('[data-offers]').replaceChildren(...offers);
    } catch (error) {
      if (turn === this.#turn) this.#part('[data-status]').textContent = UNREACHABLE;
      console.error(error);
    }
  }

  /** The entries that the filters let through, in the chosen order. */
  async #sorted(found: Found, address: SearchAddress): Promise<Entry[]> {
    const entries = filtered(this.#inOrder(found.hits), address);
    return address.byRelevance ? await byRelevance(entries, found, this.#characters) : entries;
  }

  #showFound(found: Found, entries: readonly Entry[], address: SearchAddress) {
    const { catalogue } = searched;
    const [before, after] = totalWords(found, entries.length);
    const total = element('span', { 'data-search-total': '' }, String(entries.length));
    const facets = facetsView(catalogue, this.#inOrder(found.hits), address);
    const results = resultsView(catalogue, entries, found, this.#passages);
    this.#part('[data-status]').replaceChildren(before, total, after, ...remarks(found));
    this.#part('[data-filters]').replaceChildren(...facets);
    this.#part('[data-sorts]').replaceChildren(...sortLinks(address, entries.length));
    this.#part('[data-results]').replaceChildren(...results);
    this.#part('[data-offers]').replaceChildren();
  }

  #find(q: string): Promise<Found> {
    if (this.#last?.q === q) return this.#last.found;
    const last = { q, found: find(this.#understanding, q) };
    this.#last = last;
    last.found.catch(() => {
      if (this.#last === last) this.#last = undefined;
    });
    return last.found;
  }

  #offer(found: Found): Promise<Offered> {
    if (!this.#last) return offer(this.#understanding, found);
    this.#last.offered ??= offer(this.#understanding, found);
    return this.#last.offered;
  }

  #inOrder(hits: ReadonlyMap<number, unknown>): Entry[] {
    return this.#entries.filter(({ number }) => hits.has(number));
  }

  #input(): HTMLInputElement {
    return this.#part<HTMLInputElement>('input[name=q]');
  }

  #part<Part extends HTMLElement>(selector: string): Part {
    const part = this.querySelector<Part>(selector);
    if (!part) throw new Error(`The search page has no ${selector}`);
    return part;
  }
}

/** The number of blocks found, in words before and after the number itself. */
function totalWords({ hits }: Found, shown: number): [before: string, after: string] {
  if (hits.size === 0) return ['找到 ', ' 段完全相同的文字。'];
  if (shown < hits.size) return ['筛选出 ', ` 段，共找到 ${hits.size} 段。`];
  return ['找到 ', ' 段。'];
}

function indexIn(folder: string): IndexReader {
  return new IndexReader(new URL(`search/${folder}/`, document.baseURI).href, searched.version);
}

function sortLinks(address: SearchAddress, count: number): (Node | string)[] {
  if (count < 2) return [];
  const link = (name: string, byRelevance: boolean) => {
    const isCurrent = !!address.byRelevance === byRelevance;
    const href = writeAddress({ ...address, byRelevance });
    return element('a', { href, 'aria-current': isCurrent ? 'true' : undefined }, name);
  };
  return [link('依原文次序', false), ' ', link('依相关程度', true)];
}
