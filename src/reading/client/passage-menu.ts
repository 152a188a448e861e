import { fullId } from '../../model/ids.ts';
import { passageName } from '../../model/passages/passage-name.ts';
import { inTitleMarks } from '../../model/title-marks.ts';
import type { CitationData } from '../../topics/citation/citation-data.ts';
import { caveat, citationData } from '../../topics/citation/citing.ts';
import { cite, FILE_TYPES, FORMATS, type Format } from '../../topics/citation/formats.ts';
import { digestsOf } from '../../topics/digests/client/digest-data.ts';
import { hasNotes } from '../../topics/notes/client/passage-notes.ts';
import { selectedRange } from '../../topics/notes/client/passages-on-page.ts';
import { copyText } from '../../ui/client/clipboard.ts';
import { BackCloser } from '../../ui/client/close-on-back.ts';
import { leadToHandout } from '../../ui/client/own-handout.ts';
import {
  canonicalAddress,
  passageAddress,
  publishedPage,
} from '../../ui/client/passage-address.ts';
import { passageParts, restoredPlaces } from '../../ui/client/passage-text.ts';
import { placePopover } from '../../ui/client/place-popover.ts';
import { saveFile } from '../../ui/client/save-file.ts';
import { watchStored } from '../../ui/client/stored.ts';
import { today } from '../../ui/client/today.ts';
import {
  type MenuServices,
  type OpenPassage,
  PASSAGE_ACTIONS,
  showNotes,
} from './passage-actions.ts';

const ONLY_RELATIVE = '本页在本机打开，链接只含站内地址。';

const OFFERED = PASSAGE_ACTIONS.filter(({ isOffered }) => isOffered?.() ?? true);

const CONTENTS = `
  <p id="passage-name" class="passage-name"></p>
  <p class="passage-digest"></p>
  <div class="passage-actions">
    ${OFFERED.map(({ name, label }) => `<button type="button" data-do="${name}">${label}</button>`).join('')}
    <a></a>
    <a class="passage-source">原文对照</a>
  </div>
  <p class="passage-cite">
    <label>
      引用
      <select>
        ${Object.entries(FORMATS)
          .map(([format, name]) => `<option value="${format}">${name}</option>`)
          .join('')}
      </select>
    </label>
    <button type="button" data-do="copyCitation">复制</button>
    <button type="button" data-do="saveCitation">下载</button>
  </p>
  <output></output>
  <div class="passage-shown"></div>
  <p class="passage-status" role="status"></p>`;

/**
 * The menu of the passage whose permalink was pressed, loaded by passage-marks.ts on demand.
 */
class PassageMenu extends HTMLElement implements MenuServices {
  readonly root = this.dataset.root ?? '';
  readonly #doc = this.dataset.doc ?? '';
  #data!: CitationData;
  #mark: HTMLAnchorElement | null = null;
  #passage!: OpenPassage;
  #isOpen = false;
  /** The permalink whose menu a press closes, so that the same press doesn't open it again. */
  #closing: HTMLAnchorElement | null = null;
  /** The selection before a press on a mark undid it. */
  #selected: Range | undefined;
  readonly #back = new BackCloser(() => this.hidePopover());

  connectedCallback() {
    this.className = 'floating from-below';
    this.popover = 'auto';
    this.setAttribute('role', 'dialog');
    this.setAttribute('aria-labelledby', 'passage-name');
    this.innerHTML = CONTENTS;
    this.#find<HTMLAnchorElement>('a').href = `${this.root}handout.html`;
    document.addEventListener('pointerdown', this.#press, true);
    document.addEventListener('click', this.#click);
    // In another window a bookmark may come or go, and this one would take it for what it was.
    watchStored('', () => this.#isOpen && this.#showKept());
    this.#find('select').addEventListener('change', this.#showCitation);
    this.addEventListener('beforetoggle', this.#toggle);
    this.addEventListener('focusout', ({ relatedTarget }) => {
      if (!this.#isOpen || !relatedTarget || this.contains(relatedTarget as Node)) return;
      this.hidePopover();
    });
  }

  #press = ({ target }: Event) => {
    const mark = markOf(target);
    this.#closing = mark === this.#mark && this.#isOpen ? mark : null;
    if (mark) this.#selected = selectedRange()?.cloneRange();
  };

  #click = (event: MouseEvent) => {
    const button = (event.target as Element).closest<HTMLElement>('passage-menu [data-do]');
    if (button) this.#run(button.dataset.do ?? '');
    const mark = markOf(event.target);
    // Until the data are there, passage-marks.ts holds what was pressed.
    if (!mark || !citationData(this.#doc)) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (mark !== this.#closing) this.#open(mark);
  };

  #run(name: string) {
    this.say('');
    if (name === 'copyCitation') this.copy(this.#citation);
    if (name === 'saveCitation') this.#saveCitation();
    PASSAGE_ACTIONS.find((action) => action.name === name)?.run(this.#passage, this);
    this.#showKept();
  }

  /** Shows what the reader has kept, in the names of actions and of the handout. */
  #showKept() {
    for (const { name, label, undoes } of OFFERED) {
      this.#find(`[data-do=${name}]`).textContent = undoes?.(this.#passage) || label;
    }
    const handout = this.#find<HTMLAnchorElement>('a');
    leadToHandout(handout);
    // There from the start, though empty: a menu that grows leaves the window.
    handout.hidden = false;
  }

  #open(mark: HTMLAnchorElement) {
    const id = mark.hash.slice(1);
    const element = document.getElementById(id);
    const data = citationData(this.#doc);
    if (!element || !data) return;
    this.#data = data;
    const page = publishedPage(element);
    const address = passageAddress(location.href, canonicalAddress(), id, page);
    const name = passageName(id, data.labels);
    this.#passage = {
      id,
      doc: this.#doc,
      name,
      source: inTitleMarks(this.dataset.title ?? '') + name,
      parts: passageParts(element),
      address,
      selection: selectedRange() ?? this.#selected,
    };
    this.#selected = undefined;
    this.#mark = mark;
    this.#find('.passage-name').textContent = name;
    this.#showCitation();
    for (const { name, isApt } of OFFERED) {
      this.#find(`[data-do=${name}]`).hidden = isApt?.(this.#passage) === false;
    }
    this.#showKept();
    this.#leadToSource(id, page);
    this.#showDigest(id);
    this.say(address.isAbsolute ? '' : ONLY_RELATIVE);
    this.showPopover({ source: mark });
    placePopover(this, mark.getBoundingClientRect());
    this.scrollTop = 0;
    // Only now that it has its place: a focus before that would take the page there.
    this.#find('button').focus({ preventScroll: true });
    if (hasNotes(fullId(this.#passage.doc, id))) showNotes(this.#passage, this);
  }

  /** The digest of the passage, once it is there. */
  async #showDigest(id: string) {
    const line = this.#find('.passage-digest');
    line.textContent = '';
    const digest = (await digestsOf(this.root, this.#doc).catch(() => undefined))?.[id];
    if (!digest || this.#passage.id !== id || !this.#mark) return;
    line.textContent = `白话提要：${digest}`;
    if (this.#isOpen) placePopover(this, this.#mark.getBoundingClientRect());
  }

  /** The page of the source has the same anchors. */
  #leadToSource(id: string, page: string | undefined) {
    const link = this.#find<HTMLAnchorElement>('.passage-source');
    link.href = page
      ? `source/${page}`
      : (document.querySelector<HTMLAnchorElement>('.to-source > a')?.href ?? '');
    link.hash = id;
  }

  #toggle = (event: Event) => {
    this.#isOpen = (event as ToggleEvent).newState === 'open';
    this.#mark?.setAttribute('aria-expanded', String(this.#isOpen));
    if (this.#isOpen) return this.#back.opened();
    this.#back.closed();
    if (this.contains(document.activeElement)) {
      this.#mark?.focus({ preventScroll: true });
    }
  };

  #saveCitation() {
    const { doc, id } = this.#passage;
    const file = `${doc}-${id}.${FILE_TYPES[this.#format]}`;
    saveFile(file, new Blob([this.#citation]));
    this.say(`已存为${file}`);
  }

  get #format(): Format {
    return this.#find<HTMLSelectElement>('select').value as Format;
  }

  get #citation(): string {
    return this.#find('output').textContent ?? '';
  }

  #showCitation = () => {
    this.show();
    if (!this.#data) return;
    const { name, parts, address } = this.#passage;
    this.#find('output').textContent = cite(this.#data.citable, this.#format, {
      passage: name,
      url: address.url,
      accessed: today(),
      caveat: caveat(restoredPlaces(parts)),
    });
  };

  async copy(text: string) {
    const isCopied = await copyText(text, this);
    this.say(isCopied ? '已复制' : '浏览器不允许复制，请从上面的框里复制');
    if (isCopied) return;
    const field = document.createElement('textarea');
    field.readOnly = true;
    field.value = text;
    this.show(field);
  }

  say(text: string) {
    this.#find('.passage-status').textContent = text;
  }

  show(...nodes: Node[]) {
    this.#find('.passage-shown').replaceChildren(...nodes);
    this.#find('output').hidden = nodes.length > 0;
    if (!this.#mark || !this.#isOpen) return;
    placePopover(this, this.#mark.getBoundingClientRect());
    if (nodes.length > 0) this.#bringUp(this.#find('.passage-shown'));
  }

  /** Scrolls the menu, and nothing around it, to what it shows; of something high to its beginning. */
  #bringUp({ offsetTop, offsetHeight }: HTMLElement) {
    const end = offsetTop + offsetHeight + this.#find('.passage-status').offsetHeight;
    this.scrollTop = Math.min(offsetTop, end - this.clientHeight);
  }

  #find<T extends HTMLElement>(selector: string): T {
    return this.querySelector(selector) as T;
  }
}

function markOf(target: EventTarget | null): HTMLAnchorElement | null {
  return (target as Element).closest<HTMLAnchorElement>('.permalink');
}

customElements.define('passage-menu', PassageMenu);
