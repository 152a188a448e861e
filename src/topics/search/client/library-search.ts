import factsOfIndex, { version } from 'searched-index';
import { HANDOUT } from '../../../model/addresses.ts';
import { fullId } from '../../../model/ids.ts';
import { type Entry, unpack } from '../../../model/search/catalogue.ts';
import { failureText } from '../../../ui/client/failure.ts';
import { handoutOfPassages } from '../../../ui/client/handout-address.ts';
import { loadScript } from '../../../ui/client/load-script.ts';
import { readAddress, type SearchAddress, writeAddress } from '../address.ts';
import { Answers, type BestAnswers } from './answers.ts';
import { cardsView } from './cards.ts';
import { element } from './element.ts';
import { EntitySearch, evidenceOfPhrase, type FoundEntity } from './entity-search.ts';
import { filtered } from './facets.ts';
import { type Found, find, isExactFirst, type Offered, offer } from './find.ts';
import { IndexReader } from './index-reader.ts';
import { keptPlace, ListPlace } from './list-place.ts';
import { byRelevance, topResults } from './order.ts';
import { partsOf } from './parts.ts';
import { Passages } from './passages.ts';
import {
  answersView,
  facetsView,
  firstView,
  interpretationLine,
  OTHERWISE,
  offersView,
  otherwiseView,
  resultsView,
} from './results.ts';
import { remarks, Understanding } from './understand.ts';

/** The result of a search, for programs. */
export interface SearchResult {
  /** The full ids of the blocks, in the order of the texts. */
  blocks: string[];
  /** The texts of the first blocks. */
  texts: (count: number) => Promise<string[]>;
}

/** The best answers to a query. */
interface Best extends BestAnswers {
  /** Whether they stand behind the exact ones. */
  isAside: boolean;
}

/**
 * The search page: shows the state that its address holds; form and links change the address. Until
 * it runs, the form leads to the same page by itself.
 */
export class LibrarySearch extends HTMLElement {
  readonly #place = new ListPlace(this);
  /** Grows with each search, so that an answer that comes late is known to be. */
  #turn = 0;
  #made: Tools | undefined;
  /** The address of what is being typed, which further letters take the place of. */
  #draft: string | undefined;
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
    if (document.activeElement === input) this.#prepare();
    else input.addEventListener('focus', () => this.#prepare(), { once: true });
    this.addEventListener('click', (event) => this.#followFilter(event));
    addEventListener('popstate', () => {
      const place = keptPlace();
      this.#show(() => this.#place.restore(place));
    });
    // WebKit empties the box of a page that it keeps for going back.
    addEventListener('pagehide', () => {
      input.defaultValue = input.value;
    });
    const place = keptPlace();
    this.#show(() => {
      if (document.activeElement === document.body) this.#focusResults();
      this.#place.restore(place);
    });
  }

  /** All exact answers to a query, for use without the page. */
  async find(typed: string): Promise<SearchResult> {
    const entries = this.#inOrder((await find(this.#tools.understanding, typed)).hits);
    return {
      blocks: entries.map(({ doc, id }) => fullId(doc, id)),
      texts: (count) =>
        Promise.all(entries.slice(0, count).map((it) => this.#tools.characters.text(it.number))),
    };
  }

  /** Further blocks offered for a query of which only signs and blanks are wrong, likewise. */
  async loosely(typed: string): Promise<Pick<SearchResult, 'blocks'>> {
    const found = await find(this.#tools.understanding, typed);
    const { loose } = await offer(this.#tools.understanding, found);
    const entries = this.#inOrder(new Map([...found.hits, ...loose]));
    return { blocks: entries.map(({ doc, id }) => fullId(doc, id)) };
  }

  /** The tools that answer queries, made when somebody is about to ask. */
  get #tools(): Tools {
    this.#made ??= makeTools();
    return this.#made;
  }

  /** Gets ready for a query while it is typed. */
  #prepare() {
    loadScript('search/suggest.js').catch(() => {});
    this.#tools.characters.open().catch(console.error);
  }

  #go(address: SearchAddress) {
    this.#enter(writeAddress(address), this.#isDraft());
    this.#draft = undefined;
    this.#show(() => this.#focusResults());
  }

  /**
   * Shows results while somebody types, without a step in the browser's history for each letter;
   * Back leads to the query before.
   */
  #type(q: string) {
    const turn = ++this.#turn;
    setTimeout(() => {
      if (turn !== this.#turn) return;
      this.#enter(writeAddress({ q }), this.#isDraft() || readAddress(location.search).q === '');
      this.#draft = location.href;
      this.#show();
    }, 200);
  }

  #isDraft(): boolean {
    return this.#draft === location.href;
  }

  /** Goes to an address of the page, unless it is there. */
  #enter(address: string, isInPlace: boolean) {
    if (isInPlace) history.replaceState(null, '', address);
    else if (new URL(address, document.baseURI).href !== location.href)
      history.pushState(null, '', address);
  }

  #followFilter(event: MouseEvent) {
    const link = (event.target as Element).closest<HTMLAnchorElement>(
      '[data-filters] a, [data-sorts] a:not([data-handout]), .search-understood a',
    );
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    history.pushState(null, '', link.href);
    // The links are made anew; who came by keyboard goes on from the one that was chosen.
    this.#show(() => {
      const links = [
        ...this.querySelectorAll<HTMLAnchorElement>('[data-filters] a, [data-sorts] a'),
      ];
      const chosen = links.find(({ href }) => href === link.href);
      if (chosen) chosen.focus({ preventScroll: true });
      else this.#focusResults();
    });
  }

  /** Moves the focus to the heading of the results, from where Tab leads to the first of them. */
  #focusResults() {
    const heading = this.querySelector<HTMLElement>('[data-answers] h2, [data-results] h2');
    const place = heading ?? this.#part('[data-status]');
    place.tabIndex = -1;
    place.focus({ preventScroll: true });
  }

  /** @param shown called when the results are there, unless others have been asked for meanwhile */
  async #show(shown: () => void = () => {}) {
    const turn = ++this.#turn;
    const address = readAddress(location.search);
    const input = this.#input();
    if (input.value !== address.q) input.value = address.q;
    document.title = address.q ? `${address.q}｜检索｜东北振兴文库` : '检索｜东北振兴文库';
    const isAsked = address.q.trim() !== '';
    this.#part('[data-answer]').hidden = !isAsked;
    this.#part('[data-start]').hidden = isAsked;
    if (!isAsked) return;
    this.#part('[data-status]').textContent ||= '正在检索……';
    try {
      const found = await this.#find(address.q);
      const entries = await this.#sorted(found, address);
      const best = await this.#best(found, address);
      const cards = await this.#entities(found, best, address);
      const isInOrder =
        !address.byRelevance && isExactFirst(found) && found.query.phrases.length > 0;
      const first = isInOrder ? await topResults(entries, found, this.#tools.characters) : [];
      if (turn !== this.#turn) return;
      this.#showFound(found, entries, address);
      const { entries: all, passages, catalogue } = this.#tools;
      this.#part('[data-cards]').replaceChildren(...cardsView(cards, all, catalogue));
      this.#showAnswers(found, best, address);
      const listed = best && !best.isAside ? [...best.entries, ...entries] : entries;
      this.#part('[data-sorts]').append(...handoutLink(listed, address.q));
      this.querySelector('[data-first]')?.remove();
      this.#part('[data-results]').before(firstView(catalogue, first, found, passages));
      shown();
      this.#place.watch();
      const offered = await this.#offer(found);
      if (turn !== this.#turn) return;
      const offers = offersView(catalogue, all, offered, found, address, passages);
      this.#part('[data-offers]').replaceChildren(...offers);
      const otherwise = await this.#otherwise(found, best, address);
      if (turn !== this.#turn) return;
      this.#part('[data-offers]').append(...otherwiseView(catalogue, otherwise, passages));
    } catch (error) {
      const text = failureText('检索结果', error);
      if (turn === this.#turn) this.#part('[data-status]').textContent = text;
    }
  }

  /** The entries that the filters let through, in the chosen order. */
  async #sorted(found: Found, address: SearchAddress): Promise<Entry[]> {
    const entries = filtered(this.#inOrder(found.hits), address);
    return address.byRelevance
      ? await byRelevance(entries, found, this.#tools.characters)
      : entries;
  }

  /**
   * The best answers that the filters let through. To a single phrase the exact ones come first and
   * others behind them, unless one in other words (国有企业改革 for 国企改革) fits better.
   */
  async #best(found: Found, address: SearchAddress): Promise<Best | undefined> {
    const phrases = found.answers.map(({ phrase, meant }) => meant ?? phrase).join(' ');
    if (address.byRelevance || found.query.phrases.length === 0) return undefined;
    const isExact = isExactFirst(found);
    if (isExact && (found.isQuoted || this.#tools.answers.otherWordsIn(phrases).length === 0))
      return undefined;
    const allowed = new Set(filtered(this.#tools.entries, address));
    const without = (all: readonly { hits: ReadonlyMap<number, unknown> }[]) => {
      for (const { hits } of all)
        for (const number of hits.keys()) allowed.delete(this.#tools.entries[number] as Entry);
    };
    const best = () =>
      this.#tools.answers.best(phrases, found.isQuoted, (entry) => allowed.has(entry));
    without(found.excluded);
    const answers = await best();
    const [first] = answers.entries;
    const isAside = isExact && (!first || found.hits.has(first.number));
    if (!isAside) return { ...answers, isAside };
    without([found]);
    return { ...(await best()), isAside };
  }

  /** The passages that say in other words what few say in those of a phrase. */
  async #otherwise(
    found: Found,
    best: Best | undefined,
    address: SearchAddress,
  ): Promise<BestAnswers | undefined> {
    const [{ phrase = '', as = 'nothing' } = {}] = found.answers;
    const isTopic = phrase.length <= LONGEST_TOPIC && (as === 'text' || as === 'traditional');
    const isFew = found.hits.size <= FEW && isExactFirst(found);
    if (best || found.isQuoted || address.byRelevance || !isTopic || !isFew) return undefined;
    const allowed = new Set(filtered(this.#tools.entries, address));
    return this.#tools.answers.otherwise(phrase, found.hits, (entry) => allowed.has(entry));
  }

  /** The entities that a query names or asks for; none where nothing but its words is wanted. */
  async #entities(
    found: Found,
    best: Best | undefined,
    address: SearchAddress,
  ): Promise<FoundEntity[]> {
    const { query, answers, hits, isQuoted } = found;
    if (address.byRelevance || isQuoted || query.phrases.length === 0) return [];
    const phrase = answers.map(({ phrase, meant }) => meant ?? phrase).join(' ');
    try {
      return await this.#tools.known.found(best ?? evidenceOfPhrase(phrase, this.#inOrder(hits)));
    } catch (error) {
      // The passages are there without them.
      console.error(error);
      return [];
    }
  }

  /** Shows the best answers, before the exact ones or behind them. */
  #showAnswers(found: Found, best: Best | undefined, address: SearchAddress) {
    const place = this.#part('[data-answers]');
    const understood = best && interpretationLine(best, found, address);
    const isAside = best?.isAside ?? isExactFirst(found);
    const name = isAside ? OTHERWISE : '最切合的段落';
    const { passages, catalogue } = this.#tools;
    const view = best ? answersView(catalogue, best, name, passages) : [];
    place.replaceChildren(...view);
    if (understood) this.#part('[data-status]').after(understood);
    if (isAside) this.#part('[data-results]').after(place);
    else this.#part('[data-cards]').after(place);
  }

  #showFound(found: Found, entries: readonly Entry[], address: SearchAddress) {
    const { passages, catalogue } = this.#tools;
    const [before, after] = totalWords(found, entries.length);
    const total = element('span', { 'data-search-total': '' }, String(entries.length));
    const facets = facetsView(catalogue, this.#inOrder(found.hits), address);
    const results = resultsView(catalogue, entries, found, passages);
    this.#part('[data-status]').replaceChildren(before, total, after, ...remarks(found));
    this.#part('[data-filters]').replaceChildren(...facets);
    this.#part('[data-sorts]').replaceChildren(...sortLinks(address, entries.length));
    this.#part('[data-results]').replaceChildren(...results);
    this.#part('[data-offers]').replaceChildren();
    this.querySelector('.search-understood')?.remove();
  }

  #find(q: string): Promise<Found> {
    if (this.#last?.q === q) return this.#last.found;
    const last = { q, found: find(this.#tools.understanding, q) };
    this.#last = last;
    last.found.catch(() => {
      if (this.#last === last) this.#last = undefined;
    });
    return last.found;
  }

  #offer(found: Found): Promise<Offered> {
    if (!this.#last) return offer(this.#tools.understanding, found);
    this.#last.offered ??= offer(this.#tools.understanding, found);
    return this.#last.offered;
  }

  #inOrder(hits: ReadonlyMap<number, unknown>): Entry[] {
    return this.#tools.entries.filter(({ number }) => hits.has(number));
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

/** Hits of a phrase that are few, and characters of the longest that names a topic: longer ones quote. */
const FEW = 3;
const LONGEST_TOPIC = 12;

/** The number of blocks found, in words before and after the number itself. */
function totalWords({ hits }: Found, shown: number): [before: string, after: string] {
  if (hits.size === 0) return ['找到 ', ' 段完全相同的文字。'];
  if (shown < hits.size) return ['筛选出 ', ` 段，共找到 ${hits.size} 段。`];
  return ['找到 ', ' 段。'];
}

type Tools = ReturnType<typeof makeTools>;

/** Unpacks the facts of the index for all that works with them, which takes a phone a while. */
function makeTools() {
  const searched = factsOfIndex();
  const { catalogue } = searched;
  const entries: readonly Entry[] = unpack(catalogue);
  const load = partsOf(version);
  const indexIn = (folder: string) =>
    new IndexReader(new URL(`search/${folder}/`, document.baseURI).href, version);
  const characters = indexIn('index');
  return {
    catalogue,
    entries,
    characters,
    understanding: new Understanding(characters, indexIn('pinyin'), searched, load),
    passages: new Passages(characters, searched, load),
    known: new EntitySearch(searched, load),
    answers: new Answers(searched, entries, load),
  };
}

function sortLinks(address: SearchAddress, count: number): (Node | string)[] {
  if (count < 2) return [];
  const link = (name: string, byRelevance: boolean) => {
    const isCurrent = !!address.byRelevance === byRelevance;
    const href = writeAddress({ ...address, byRelevance });
    return element('a', { href, 'aria-current': isCurrent ? 'true' : undefined }, name);
  };
  return [link('按原文顺序', false), ' ', link('按相关程度', true)];
}

/** As many passages as a teacher can hand out. */
const MOST_PASSAGES = 60;

/** The link that opens what is listed as a handout, which can be printed and saved for Word. */
function handoutLink(entries: readonly Entry[], q: string): (Node | string)[] {
  const ids = [...new Set(entries.map(({ doc, id }) => fullId(doc, id)))];
  if (ids.length === 0) return [];
  const href = `${HANDOUT}#${handoutOfPassages(ids.slice(0, MOST_PASSAGES), `检索：${q}`)}`;
  const name = ids.length > MOST_PASSAGES ? `前${MOST_PASSAGES}段作为讲义打开` : '作为讲义打开';
  return [' ', element('a', { href, 'data-handout': '' }, name)];
}
