import { fullId } from '../../model/ids.ts';
import { passageName } from '../../model/passages/passage-name.ts';
import type { CitationData } from '../../topics/citation/citation-data.ts';
import { caveat, citationData } from '../../topics/citation/citing.ts';
import { fillCitation } from '../../topics/citation/fill.ts';
import { copyText } from '../../ui/client/clipboard.ts';
import { formatHandout, parseHandout } from '../../ui/client/handout-address.ts';
import { type PassageAddress, passageAddress } from '../../ui/client/passage-address.ts';
import { passageParts, passageText, restoredPlaces } from '../../ui/client/passage-text.ts';
import { placePopover } from '../../ui/client/place-popover.ts';
import { saveFile } from '../../ui/client/save-file.ts';
import { stored } from '../../ui/client/stored.ts';
import { today } from '../../ui/client/today.ts';

/** The passage for which the menu is open. */
interface OpenPassage {
  id: string;
  name: string;
  parts: Element[];
  address: PassageAddress;
}

type Format = keyof CitationData['formats'];

const ONLY_RELATIVE = '本页在本机打开，链接只含站内地址。';

/**
 * The menu of the passage whose permalink was pressed, loaded by passage-marks.ts on demand.
 */
class PassageMenu extends HTMLElement {
  #data = citationData();
  #mark: HTMLAnchorElement | null = null;
  #passage!: OpenPassage;
  /** The permalink whose menu a press closes, so that the same press doesn't open it again. */
  #closing: HTMLAnchorElement | null = null;

  connectedCallback() {
    if (!this.#data) return;
    document.addEventListener('pointerdown', this.#press, true);
    document.addEventListener('click', this.#click);
    this.addEventListener('change', this.#showCitation);
    this.addEventListener('beforetoggle', this.#toggle);
    this.addEventListener('focusout', ({ relatedTarget }) => {
      if (relatedTarget && !this.contains(relatedTarget as Node)) this.hidePopover();
    });
  }

  #press = ({ target }: Event) => {
    const mark = markOf(target);
    this.#closing = mark === this.#mark && this.matches(':popover-open') ? mark : null;
  };

  #click = (event: MouseEvent) => {
    const action = (event.target as Element).closest<HTMLElement>('passage-menu [data-do]');
    if (action) this.#actions[action.dataset.do ?? '']?.();
    const mark = markOf(event.target);
    if (!mark || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (mark !== this.#closing) this.#open(mark);
  };

  #open(mark: HTMLAnchorElement) {
    const id = mark.hash.slice(1);
    const element = document.getElementById(id);
    if (!element || !this.#data) return;
    const canonical = document.querySelector('link[rel=canonical]')?.getAttribute('href');
    const address = passageAddress(location.href, canonical, id);
    const name = passageName(id, this.#data.labels);
    this.#passage = { id, name, address, parts: passageParts(element) };
    this.#mark = mark;
    this.#find('.passage-name').textContent = this.#passage.name;
    this.#showCitation();
    this.#showHandout();
    this.#say(address.isAbsolute ? '' : ONLY_RELATIVE);
    this.showPopover({ source: mark });
    placePopover(this, mark.getBoundingClientRect());
    // On a phone the menu may have come up over its passage.
    if (mark.getBoundingClientRect().bottom > this.getBoundingClientRect().top && isSheet(this)) {
      element.scrollIntoView();
    }
  }

  #toggle = (event: Event) => {
    const isOpening = (event as ToggleEvent).newState === 'open';
    this.#mark?.setAttribute('aria-expanded', String(isOpening));
    if (!isOpening && this.contains(document.activeElement)) this.#mark?.focus();
  };

  /** Actions of the buttons, by their `data-do`. */
  #actions: Record<string, () => void> = {
    copyLink: () => this.#copy(this.#passage.address.url),
    copyText: () => {
      const { parts, name, address } = this.#passage;
      const source = `——《${this.dataset.title}》${name}，${address.url}`;
      this.#copy(`${passageText(parts)}\n${source}`);
    },
    copyCitation: () => this.#copy(this.#citation),
    saveCitation: () => {
      const { document: doc } = this.#data ?? {};
      const file = `${doc}-${this.#passage.id}.${this.#format.dataset.file}`;
      saveFile(file, new Blob([this.#citation]));
      this.#say(`已存为${file}`);
    },
    collect: () => {
      const handout = parseHandout(stored.read('handout'));
      const id = fullId(this.#data?.document ?? '', this.#passage.id);
      const isNew = !handout.passages.includes(id);
      if (isNew) handout.passages.push(id);
      stored.write('handout', formatHandout(handout));
      this.#showHandout(handout);
      this.#say(isNew ? '已加入讲义' : '讲义里已有这一段');
    },
  };

  get #format(): HTMLOptionElement {
    return this.#find<HTMLSelectElement>('select').selectedOptions[0] as HTMLOptionElement;
  }

  get #citation(): string {
    return this.#find('output').textContent ?? '';
  }

  #showCitation = () => {
    const { name, parts, address } = this.#passage;
    this.#find('output').textContent = fillCitation(
      this.#data?.formats[this.#format.value as Format] ?? '',
      {
        passage: name,
        url: address.url,
        accessed: today(),
        caveat: caveat(restoredPlaces(parts)),
      },
    );
  };

  /** Shows the link to the handout if it has passages, which the link's address holds. */
  #showHandout({ passages } = parseHandout(stored.read('handout'))) {
    const link = this.#find<HTMLAnchorElement>('a');
    link.hidden = passages.length === 0;
    link.textContent = `打开讲义（${passages.length}段）`;
    // Added, and not all: some browsers keep separate stores for each file of a folder on disk.
    link.hash = `add=${passages.join(',')}`;
  }

  async #copy(text: string) {
    this.#say((await copyText(text, this)) ? '已复制' : '浏览器不允许复制，请选中文字复制');
  }

  #say(text: string) {
    this.#find('.passage-status').textContent = text;
  }

  #find<T extends HTMLElement>(selector: string): T {
    return this.querySelector(selector) as T;
  }
}

/** Tells whether the style sheet has put the menu at the lower edge of the window. */
function isSheet(menu: HTMLElement): boolean {
  return getComputedStyle(menu).position === 'fixed';
}

function markOf(target: EventTarget | null): HTMLAnchorElement | null {
  return (target as Element).closest<HTMLAnchorElement>('.permalink');
}

customElements.define('passage-menu', PassageMenu);
