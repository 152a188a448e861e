import { hintParts, kinds, version } from 'searched-index';
import { ENTITY_KINDS, kindOfNumber } from '../../../model/search/entities.ts';
import {
  type Hint,
  MORE,
  type PackedHints,
  unpackHints,
} from '../../../model/search/entity-names.ts';
import { partOfText } from '../../../model/search/part-of-text.ts';
import { addStyles } from '../../../ui/client/add-styles.ts';
import { stored } from '../../../ui/client/stored.ts';
import { firstTyped, suggestionsFor } from '../suggestions.ts';
import { element } from './element.ts';
import { cardOf } from './entity-search.ts';
import { partsOf } from './parts.ts';

/** Suggests entities and earlier queries in every search box while somebody types. */

/** Earlier queries of this device, a line each, the last first. */
const EARLIER = 'dongbei-searches';
const MOST_EARLIER = 20;
const EARLIER_SHOWN = 3;

/** The styles of the list of suggestions, which come with it. */
const STYLES = `@layer components {
  .suggesting { position: relative; }
  .suggestions {
    position: absolute;
    z-index: 4;
    inset-block-start: 100%;
    inset-inline-start: 0;
    width: max(100%, 16em);
    max-width: calc(100vw - 2rem);
    max-height: 60vh;
    overflow-y: auto;
    margin: 0;
    padding: 0;
    border: 1px solid var(--rule);
    background: var(--paper);
    list-style: none;
    font-size: 0.9375rem;
    line-height: 1.4;
  }
  .suggestions[hidden] { display: none; }
  /* A drawer would cut it off: there it makes room for itself. */
  .drawer[open] + .drawer-panel .suggesting { flex-wrap: wrap; }
  .drawer[open] + .drawer-panel .suggestions { position: static; width: 100%; max-height: none; }
  /* On a screen that was widened since, the box stands in the bar again. */
  @container site (min-width: 68.75rem) {
    .drawer[open] + .drawer-panel .suggesting { flex-wrap: nowrap; }
    .drawer[open] + .drawer-panel .suggestions { position: absolute; width: max(100%, 16em); max-height: 60vh; }
  }
  .suggestions li { padding: 0.5rem 0.75rem; cursor: pointer; }
  .suggestions li[aria-selected=true], .suggestions li:hover { outline: 2px solid transparent; outline-offset: -2px; background: var(--cinnabar-tint); }
  .suggestions span { color: var(--ink-muted); font-size: var(--size-tiny); }
}`;

/** A suggestion: where choosing it leads, and how it is shown. */
interface Suggestion {
  name: string;
  kind: string;
  choose: () => void;
}

/** The box with the list that it opens (the combobox pattern of WAI-ARIA). */
class SuggestingBox {
  readonly #input: HTMLInputElement;
  readonly #list = element('ul', {
    role: 'listbox',
    class: 'suggestions',
    'data-ui': '',
    'aria-label': '提示',
  });
  #shown: Suggestion[] = [];
  #active = -1;
  #turn = 0;

  constructor(input: HTMLInputElement, form: HTMLFormElement, number: number) {
    this.#input = input;
    this.#list.id = `suggestions-${number}`;
    this.#list.hidden = true;
    form.classList.add('suggesting');
    form.append(this.#list);
    for (const [name, value] of Object.entries({
      role: 'combobox',
      'aria-expanded': 'false',
      'aria-autocomplete': 'list',
      'aria-controls': this.#list.id,
    }))
      input.setAttribute(name, value);
    input.addEventListener('input', (event) => {
      if (!(event as InputEvent).isComposing) this.#suggest();
    });
    input.addEventListener('compositionend', () => this.#suggest());
    input.addEventListener('keydown', (event) => this.#press(event));
    input.addEventListener('blur', () => this.#close());
    form.addEventListener('submit', () => {
      remember(input.value);
      this.#close();
    });
    // Before the box loses the focus.
    this.#list.addEventListener('pointerdown', (event) => event.preventDefault());
    this.#list.addEventListener('click', ({ target }) => {
      const at = [...this.#list.children].findIndex((option) => option.contains(target as Node));
      this.#shown[at]?.choose();
    });
    if (document.activeElement === input && input.value !== input.defaultValue) this.#suggest();
  }

  async #suggest() {
    const turn = ++this.#turn;
    const typed = this.#input.value.trim();
    const found = typed === '' ? [] : await offersFor(typed, this.#input);
    if (turn === this.#turn && document.activeElement === this.#input) this.#show(found);
  }

  #show(found: Suggestion[]) {
    this.#shown = found;
    this.#list.replaceChildren(
      ...found.map(({ name, kind }, at) =>
        element(
          'li',
          { role: 'option', id: `${this.#list.id}-${at}`, 'aria-selected': 'false' },
          name,
          ' ',
          element('span', {}, kind),
        ),
      ),
    );
    this.#list.hidden = found.length === 0;
    this.#input.setAttribute('aria-expanded', String(found.length > 0));
    this.#activate(-1);
  }

  #close() {
    this.#turn += 1;
    this.#show([]);
  }

  #activate(at: number) {
    this.#active = at;
    for (const [index, option] of [...this.#list.children].entries()) {
      option.setAttribute('aria-selected', String(index === at));
      if (index === at) option.scrollIntoView({ block: 'nearest' });
    }
    if (at < 0) this.#input.removeAttribute('aria-activedescendant');
    else this.#input.setAttribute('aria-activedescendant', `${this.#list.id}-${at}`);
  }

  #press(event: KeyboardEvent) {
    // Keys of an input method are its own.
    if (event.isComposing || event.keyCode === 229 || this.#shown.length === 0) return;
    const { key } = event;
    const count = this.#shown.length;
    // One step beyond the list is the box itself.
    if (key === 'ArrowDown') this.#activate(this.#active + 1 < count ? this.#active + 1 : -1);
    else if (key === 'ArrowUp') this.#activate(this.#active < 0 ? count - 1 : this.#active - 1);
    else if (key === 'Enter' && this.#active >= 0) this.#shown[this.#active]?.choose();
    else if (key === 'Escape') this.#close();
    else {
      // Keys that move in the text lead back to it.
      if (/^(Home|End|Arrow)/.test(key)) this.#activate(-1);
      return;
    }
    event.preventDefault();
    // Escape closes the list alone, and not the drawer that the box stands in.
    event.stopPropagation();
  }
}

async function offersFor(typed: string, input: HTMLInputElement): Promise<Suggestion[]> {
  const earlier = earlierQueries().filter((query) => query !== typed && query.includes(typed));
  const again = earlier.slice(0, EARLIER_SHOWN).map((query) => ({
    name: query,
    kind: '检索过',
    choose: () => {
      input.value = query;
      input.form?.requestSubmit();
    },
  }));
  const named = suggestionsFor(typed, await hintsFor(typed)).map(({ number, names }) => ({
    name: names[0] ?? '',
    kind: ENTITY_KINDS[kindOfNumber(number, kinds)],
    choose: () => open(number),
  }));
  return [...again, ...named];
}

const boxes = [...document.querySelectorAll<HTMLInputElement>('input[type=search][name=q]')];
const root = new URL('.', boxes[0]?.form?.action ?? document.baseURI).href;
const load = partsOf(version, root);

async function open(number: number) {
  const { address } = await cardOf(number, load);
  location.href = root + address;
}

/** All hints that may fit what is typed. */
async function hintsFor(typed: string): Promise<Hint[]> {
  const first = firstTyped(typed);
  const two = firstTyped(typed, 2);
  const packed = await packedHints(first);
  return unpackHints(packed.startsWith(MORE) && two !== first ? await packedHints(two) : packed);
}

async function packedHints(first: string): Promise<string> {
  const part = await load<PackedHints>(`hints-${partOfText(first, hintParts)}`);
  return part[first] ?? '';
}

function earlierQueries(): string[] {
  return stored.read(EARLIER).split('\n').filter(Boolean);
}

function remember(typed: string) {
  const query = typed.trim().replaceAll('\n', ' ');
  if (query === '') return;
  // Two windows that both want theirs first would overwrite each other without end.
  let isFirst = true;
  stored.change(EARLIER, (now) => {
    const known = now.split('\n').filter(Boolean);
    if (!isFirst && known.includes(query)) return now;
    isFirst = false;
    return [query, ...known.filter((it) => it !== query)].slice(0, MOST_EARLIER).join('\n');
  });
}

/** Brings the program, the engine and the list of blocks into the browser's cache. */
async function warmUp(): Promise<void> {
  const get = (path: string) => globalThis.fetch(`${root}search/${path}`, { priority: 'low' });
  const programs = ['page.js', 'index/wasm.unknown.pagefind'].map(async (path) =>
    (await get(path)).blob(),
  );
  const { languages } = await (await get('index/pagefind-entry.json')).json();
  const lists = Object.values<{ hash: string }>(languages).map(async ({ hash }) =>
    (await get(`index/pagefind.${hash}.pf_meta`)).blob(),
  );
  await Promise.all([...programs, ...lists]);
}

if (!document.querySelector('.suggesting')) addStyles(STYLES);
for (const [number, input] of boxes.entries()) {
  if (input.form && !input.hasAttribute('aria-controls'))
    new SuggestingBox(input, input.form, number);
}
// The search page has it all; from a folder on disk nothing can be fetched, and needn't be.
if (location.protocol !== 'file:' && !document.querySelector('library-search'))
  warmUp().catch(() => {});
