import { HANDOUT } from '../../../model/addresses.ts';
import { copyText } from '../../../ui/client/clipboard.ts';
import { failureText } from '../../../ui/client/failure.ts';
import {
  formatHandout,
  type Handout,
  type HandoutEntry,
  HEADING,
  handoutDigest,
  MOST_LINES,
  openedHandout,
  parseHandout,
} from '../../../ui/client/handout-address.ts';
import { loadScript, tellWaiting } from '../../../ui/client/load-script.ts';
import { changeOwnHandout, OWN_HANDOUT, ownHandout } from '../../../ui/client/own-handout.ts';
import { qrCode, showCode } from '../../../ui/client/qr-code.ts';
import { notTwice, PREPARING, saveFile } from '../../../ui/client/save-file.ts';
import { watchStored, windowTexts } from '../../../ui/client/stored.ts';
import {
  addHeading,
  empty,
  entitle,
  type HandoutChange,
  keysOf,
  merge,
  move,
  remove,
  undo,
  write,
} from './changes.ts';
import { enableDragging } from './dragging.ts';
import { type ItemParts, makeItem, siteAddress } from './entry-items.ts';
import type { markdownOf } from './markdown.ts';
import type { wordOf } from './word.ts';
import type { blocksOf, Worksheet, WorksheetPart } from './worksheet.ts';

/** Bytes that a QR code can hold so that a phone still reads it from paper. */
const QR_BYTES = 2900;
const UNTITLED = '讲义';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
/** The name of what can be undone in the store of this window. */
const UNDO = 'dongbei-handout-undo';
/** Steps that can be undone after a reload. */
const MOST_STEPS = 20;
const STEPS: Record<string, number> = { ArrowUp: -1, ArrowDown: 1 };

/** The writers of files, which come when one is to be saved. */
interface Files {
  blocksOf: typeof blocksOf;
  markdownOf: typeof markdownOf;
  wordOf: typeof wordOf;
}
type Writer = (sheet: Worksheet) => BlobPart;

/** Fragments of the own handout and of the copy that is open; null while the own one is. */
interface State {
  own: string;
  copy: string | null;
}

/** The handout: shows what the address names, and keeps every change in the address. */
class HandoutSheet extends HTMLElement {
  #handout: Handout = parseHandout('');
  /** True for the reader's own, which this browser keeps; false for a copy of one that was sent. */
  #isMine = true;
  #shown = 0;
  /** Ids of the entries whose items the list has, and the items by their keys. */
  #ids: string[] = [];
  #items = new Map<string, Element>();
  /** States before and after what can be undone. */
  #undo: [before: State, after: State][] = [];
  #drawing: ReturnType<typeof setTimeout> | undefined;

  connectedCallback() {
    addEventListener('hashchange', this.#open);
    watchStored(OWN_HANDOUT, () => {
      if (this.#isMine) this.#display(ownHandout());
      else this.#showOrigin();
    });
    this.addEventListener('click', this.#click);
    this.addEventListener('input', this.#input);
    this.addEventListener('keydown', this.#key);
    enableDragging(this.#list, '[data-do=drag]', (item, before) =>
      this.#move(this.#keyOf(item), before && this.#keyOf(before)),
    );
    this.#open();
  }

  #open = () => {
    const mine = ownHandout();
    // Another window may have changed the own handout since it was put into the address.
    const isKept = history.state?.isMine && mine.entries.length > 0;
    const { handout, isMine } = openedHandout(isKept ? '' : location.hash, mine);
    this.#isMine = isMine;
    this.#undo = windowTexts.read(UNDO).map((text) => JSON.parse(text));
    // What was done to another handout than the one that is opened stays out of this one.
    const copy = this.#undo[this.#undo.length - 1]?.[1].copy || null;
    if (copy !== (isMine ? null : formatHandout(handout))) this.#undo = [];
    this.#showUndo();
    if (this.#undo.length > 0 && handout.entries.length === 0) this.#say('上次移除的还能撤销');
    const fault = isMine && changeOwnHandout(merge(handout));
    if (fault) this.#say(fault);
    this.#toggle('write', false);
    this.#display(handout);
  };

  #click = ({ target }: Event) => {
    const button = (target as Element).closest<HTMLElement>('[data-do]');
    const item = button?.closest('li');
    this.#actions[button?.dataset.do ?? '']?.(item ? this.#keyOf(item) : '');
  };

  /** Actions of the buttons, by their `data-do`; those of an item are given its key. */
  #actions: Record<string, (key: string) => void> = {
    up: (key) => this.#step(key, -1, 'up'),
    down: (key) => this.#step(key, 1, 'down'),
    remove: async (key) => {
      const index = this.#keys.indexOf(key);
      await this.#apply(remove([key]), '已移除，可以撤销');
      this.#focus(Math.min(index, this.#keys.length - 1), 'remove');
    },
    above: (key) => this.#addHeading(key),
    heading: () => this.#addHeading(null),
    write: () => this.#toggle('write', !this.hasAttribute('data-write')),
    clear: async () => {
      await this.#apply(empty(this.#keys), '已清空，可以撤销');
      this.#find('[data-do=undo]').focus();
    },
    undo: () => this.#goBack(),
    merge: () => this.#takeOver(merge(this.#handout), '已并入我的讲义'),
    adopt: () => {
      const isAsked = ownHandout().entries.length > 0;
      if (!isAsked) return this.#actions.replace?.('');
      this.#find('.handout-ask').hidden = false;
      this.#find('[data-do=replace]').focus();
    },
    replace: () => {
      const copy = this.#handout;
      this.#takeOver(() => copy, '已存为我的讲义');
    },
    keep: () => {
      this.#find('.handout-ask').hidden = true;
      this.#find('[data-do=adopt]').focus();
    },
    copy: async () => {
      const { url, isAbsolute } = this.#address;
      const isCopied = await copyText(url, this);
      const remark = isAbsolute ? '' : '；本页在本机打开，地址只含站内部分';
      this.#say(isCopied ? `已复制讲义地址${remark}` : '浏览器不允许复制，请从地址栏复制');
    },
    print: () => print(),
    code: () => this.#toggle('code', !this.hasAttribute('data-code')),
    markdown: notTwice(() => this.#save('md', 'text/markdown', (files) => files.markdownOf)),
    word: notTwice(() => this.#save('docx', WORD, (files) => files.wordOf)),
  };

  #input = ({ target }: Event) => {
    const field = target as HTMLInputElement | HTMLTextAreaElement;
    const item = field.closest('li');
    if (!item) this.#apply(entitle({ [field.name]: field.value }));
    else if (field.name === 'lines')
      this.#apply(write(this.#keyOf(item), { lines: linesIn(field.value) }));
    else if (field.name) this.#apply(write(this.#keyOf(item), { text: field.value }));
  };

  /** Arrow keys move the item whose handle has the focus. */
  #key = (event: KeyboardEvent) => {
    const grip = (event.target as Element).closest('[data-do=drag]');
    const step = STEPS[event.key];
    const item = grip?.closest('li');
    if (!item || step === undefined) return;
    event.preventDefault();
    this.#step(this.#keyOf(item), step, 'drag');
  };

  async #step(key: string, step: number, button: string) {
    const keys = this.#keys;
    const to = keys.indexOf(key) + step;
    if (to < 0 || to >= keys.length) return;
    await this.#move(key, keys[step > 0 ? to + 1 : to] ?? null);
    this.#focus(to, button);
  }

  async #move(key: string, before: string | null) {
    await this.#apply(move(key, before), '');
    this.#say(`已移到第${this.#keys.indexOf(key) + 1}位`);
  }

  #focus(index: number, button: string) {
    const item = this.#list.children[index];
    const wanted = item?.querySelector<HTMLButtonElement>(`[data-do=${button}]`);
    const reachable = wanted?.disabled
      ? item?.querySelector<HTMLElement>('[data-do=drag]')
      : wanted;
    // Of an empty list nothing is left but what brings it back; a field would open a phone's keyboard.
    (reachable ?? this.#find('[data-do=undo]')).focus();
  }

  async #addHeading(before: string | null) {
    const texts = this.#handout.entries.map(({ text }) => text);
    let text = '小标题';
    for (let number = 2; texts.includes(text); number += 1) text = `小标题${number}`;
    this.#toggle('write', true);
    await this.#apply(addHeading(text, before), '已加小标题');
    const field = this.#items.get(`${HEADING}1 ${text}`)?.querySelector('input');
    field?.focus();
    field?.select();
  }

  /**
   * Makes a change, in the own handout or in the copy.
   * @param said what is told of it; with words it can be undone, too
   */
  #apply(change: HandoutChange, said?: string): Promise<void> {
    const before = this.#state;
    const fault = this.#isMine ? changeOwnHandout(change) : '';
    const after = this.#isMine && !fault ? ownHandout() : change(this.#handout);
    if (fault || said) this.#say(fault || (said ?? ''));
    const isShown = this.#display(after);
    if (said !== undefined) this.#canUndo(before);
    return isShown;
  }

  /** Takes the copy over into the own handout. */
  #takeOver(change: HandoutChange, said: string) {
    const before = this.#state;
    const fault = changeOwnHandout(change);
    if (fault) return this.#say(fault);
    this.#isMine = true;
    this.#display(ownHandout());
    this.#canUndo(before);
    this.#say(`${said}，可以撤销`);
    this.#find('[data-do=undo]').focus();
  }

  get #state(): State {
    const shown = formatHandout(this.#handout);
    return this.#isMine
      ? { own: shown, copy: null }
      : { own: formatHandout(ownHandout()), copy: shown };
  }

  #canUndo(before: State) {
    this.#undo.push([before, this.#state]);
    this.#keepUndo();
  }

  /** Undoes the last step; what has been written and added since stays. */
  #goBack() {
    const [before, after] = this.#undo.pop() ?? [];
    if (!before || !after) return;
    this.#keepUndo();
    this.#say('已撤销');
    const copy = after.copy ?? before.copy;
    const shown = this.#isMine ? parseHandout(copy ?? '') : this.#handout;
    this.#isMine = true;
    if (after.copy === null) this.#apply(undo(parseHandout(before.own), parseHandout(after.own)));
    if (before.copy === null || copy === null) return;
    this.#isMine = false;
    this.#display(undo(parseHandout(before.copy), parseHandout(copy))(shown));
  }

  /** Keeps what can be undone, for as long as the window is open. */
  #keepUndo() {
    this.#undo = this.#undo.slice(-MOST_STEPS);
    windowTexts.write(
      UNDO,
      this.#undo.map((step) => JSON.stringify(step)),
    );
    this.#showUndo();
  }

  /** Tells whether something can be undone, by a button that never loses the focus. */
  #showUndo() {
    this.#find('[data-do=undo]').setAttribute('aria-disabled', String(this.#undo.length === 0));
  }

  /** Shows or hides what the style sheet shows while a button is pressed. */
  #toggle(button: string, isOn: boolean) {
    this.toggleAttribute(`data-${button}`, isOn);
    this.#find(`[data-do=${button}]`).setAttribute('aria-pressed', String(isOn));
  }

  /** Shows a handout: items that are there already stay, so that what is being written stays. */
  async #display(handout: Handout) {
    this.#handout = handout;
    this.#keep();
    this.#shown += 1;
    const shown = this.#shown;
    const keys = keysOf(handout.entries);
    const ids = handout.entries.map(({ id }) => id);
    if (ids.join() !== this.#ids.join()) {
      const isHere = tellWaiting(this.#status);
      const items = await Promise.all(
        handout.entries.map((entry, index) => this.#itemOf(keys[index] ?? '', entry)),
      );
      isHere();
      // The address may have changed in the meantime.
      if (shown !== this.#shown) return;
      const focused = document.activeElement as HTMLElement | null;
      this.#list.replaceChildren(...items);
      if (focused && this.contains(focused) && document.activeElement !== focused) focused.focus();
      this.#ids = ids;
    }
    // Headings have the same id: what is written to them, or their changing places, moves no item.
    this.#items = new Map([...this.#list.children].map((item, at) => [keys[at] ?? '', item]));
    this.#fill();
  }

  #itemOf(key: string, entry: HandoutEntry): Element | Promise<Element> {
    const known = this.#items.get(key);
    if (known) return known;
    const { edition = '{}', documents = '' } = this.dataset;
    const parts: ItemParts = {
      entry: this.#find('template[data-kind=entry]'),
      heading: this.#find('template[data-kind=heading]'),
      documents: documents.split(' '),
      edition: JSON.parse(edition),
    };
    return makeItem(entry, parts);
  }

  /** Puts the handout into the address, and its title and note into the page. */
  #keep() {
    const { title, note, entries } = this.#handout;
    history.replaceState({ isMine: this.#isMine }, '', `#${formatHandout(this.#handout)}`);
    (document.querySelector('h1') as HTMLElement).textContent = title || UNTITLED;
    document.title = `${title || UNTITLED}｜东北振兴文库`;
    this.#find('.handout-note').textContent = note;
    setValue(this.#find('[name=title]'), title);
    setValue(this.#find('[name=note]'), note);
    this.#find('.handout-empty').hidden = entries.length > 0;
    this.toggleAttribute('data-empty', entries.length === 0);
    this.#showOrigin();
    clearTimeout(this.#drawing);
    this.#drawing = setTimeout(() => this.#drawCode(), 300);
  }

  #showOrigin() {
    this.#find('.handout-foreign').hidden = this.#isMine;
    this.#find('.handout-ask').hidden = true;
    const mine = ownHandout();
    const count = mine.entries.length;
    this.#find('[data-do=merge]').hidden = count === 0;
    this.#find('.handout-ask span').textContent = `你的讲义现有${count}项，会被替换。`;
    const link = this.#find<HTMLAnchorElement>('.handout-foreign a');
    link.hidden = count === 0;
    link.textContent = `打开我的讲义（${count}项）`;
    link.setAttribute('href', `${HANDOUT}#${formatHandout(mine)}`);
  }

  /** Puts into items what belongs to their entries and places. */
  #fill() {
    const { entries } = this.#handout;
    for (const [index, item] of [...this.#list.children].entries()) {
      const entry = entries[index];
      if (!entry) continue;
      const { text, lines } = entry;
      const find = <T extends HTMLElement>(selector: string) =>
        item.querySelector<T>(selector) as T;
      setValue(find('[name=text]'), text);
      find('.handout-words').textContent = text;
      if (entry.id !== HEADING) {
        find('.handout-words').hidden = text === '';
        if (document.activeElement !== find('[name=lines]')) {
          setValue(find('[name=lines]'), String(lines));
        }
        const drawn = find('.handout-lines');
        drawn.replaceChildren(
          ...Array.from({ length: lines }, () => document.createElement('div')),
        );
      }
      find<HTMLButtonElement>('[data-do=up]').disabled = index === 0;
      find<HTMLButtonElement>('[data-do=down]').disabled = index === entries.length - 1;
      const name = find('h2').textContent;
      const called =
        entry.id === HEADING ? `小标题${name}` : `第${numberOf(entries, index)}项，${name}`;
      for (const button of item.querySelectorAll('.handout-moves button')) {
        button.setAttribute('aria-label', `${button.textContent}：${called}`);
      }
    }
  }

  /** Draws the code of the whole handout, or says why there is none. */
  async #drawCode() {
    const { lessons = '{}' } = this.dataset;
    const lesson = JSON.parse(lessons)[handoutDigest(formatHandout(this.#handout))];
    const { url, isAbsolute } = lesson ? siteAddress(lesson, '') : this.#address;
    const bytes = new TextEncoder().encode(url).length;
    const isTooLong = bytes > QR_BYTES;
    this.#find('.handout-length').textContent = isTooLong
      ? `地址有${bytes}字节，二维码最多容${QR_BYTES}字节，因此没有整份讲义的二维码。移除几项、缩短问题和说明，或者分成两份就有了；地址本身照常能用。`
      : '';
    const hasCode = isAbsolute && !isTooLong && this.#handout.entries.length > 0;
    const code = hasCode ? await qrCode('', url, 'L').catch(() => '') : '';
    this.#find('.handout-whole').hidden = code === '';
    showCode(this.#find('.handout-whole div'), code);
    this.#find('.handout-whole figcaption').textContent = lesson
      ? '扫码打开这篇导读'
      : '扫码打开这份讲义';
  }

  async #save(ending: string, type: string, writer: (files: Files) => Writer) {
    this.#say(PREPARING);
    try {
      await loadScript('scripts/handout-files.js');
    } catch (error) {
      return this.#say(failureText('存文件的程序', error));
    }
    const { dongbeiFiles: files } = globalThis as unknown as { dongbeiFiles: Files };
    const content = writer(files)(this.#worksheet(files.blocksOf));
    const name = `${(this.#handout.title || UNTITLED).replace(/[\\/:*?"<>|]/g, ' ').trim()}.${ending}`;
    saveFile(name, new Blob([content], { type }));
    this.#say(`已存为${name}`);
  }

  /** The handout without the page that shows it. */
  #worksheet(blocksOf: Files['blocksOf']): Worksheet {
    const { title, note, entries } = this.#handout;
    const parts = entries.map(({ id, text, lines }, index): WorksheetPart => {
      const item = this.#list.children[index];
      if (id === HEADING || !item) return { kind: 'heading', text };
      const [page = '', fragment = ''] = (
        item.querySelector('a')?.getAttribute('href') ?? ''
      ).split('#');
      const missing = item.querySelector('.handout-missing')?.textContent ?? '';
      const shown = item.querySelector('.handout-text');
      return {
        kind: 'entry',
        number: numberOf(entries, index),
        name: item.querySelector('h2')?.textContent ?? id,
        url: missing ? '' : siteAddress(page, fragment).url,
        content: shown && !missing ? blocksOf(shown) : [{ kind: 'paragraph', text: missing }],
        source: item.querySelector('.handout-source')?.textContent ?? '',
        question: text,
        lines,
      };
    });
    return { title: title || UNTITLED, note, url: this.#address.url, parts };
  }

  get #address() {
    return siteAddress(HANDOUT, formatHandout(this.#handout));
  }

  get #keys(): string[] {
    return keysOf(this.#handout.entries);
  }

  #keyOf(item: Element): string {
    return this.#keys[[...this.#list.children].indexOf(item)] ?? '';
  }

  get #list(): HTMLElement {
    return this.#find('.handout-passages');
  }

  get #status(): HTMLElement {
    return this.#find('.handout-status');
  }

  #say(text: string) {
    this.#status.textContent = text;
  }

  #find<T extends HTMLElement>(selector: string): T {
    return this.querySelector(selector) as T;
  }
}

/** The number under which the handout shows an entry. */
function numberOf(entries: readonly HandoutEntry[], index: number): number {
  return entries.slice(0, index + 1).filter(({ id }) => id !== HEADING).length;
}

function linesIn(text: string): number {
  return Math.min(Math.max(Math.trunc(Number(text)) || 0, 0), MOST_LINES);
}

/** Leaves alone what the reader is just writing. */
function setValue(field: HTMLInputElement | HTMLTextAreaElement, value: string) {
  if (field.value !== value) field.value = value;
}

customElements.define('handout-sheet', HandoutSheet);
