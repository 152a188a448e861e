import { PAGES } from '../../../model/addresses.ts';
import { copyText } from '../../../ui/client/clipboard.ts';
import {
  formatHandout,
  type Handout,
  openedHandout,
  parseHandout,
} from '../../../ui/client/handout-address.ts';
import { loadScript } from '../../../ui/client/load-script.ts';
import { passageAddress } from '../../../ui/client/passage-address.ts';
import { restoredPlaces } from '../../../ui/client/passage-text.ts';
import { stored } from '../../../ui/client/stored.ts';
import { today } from '../../../ui/client/today.ts';
import { caveat } from '../../citation/citing.ts';
import { fillCitation } from '../../citation/fill.ts';
import { type FoundPassage, findPassage } from './passage-library.ts';

/** The handout: shows the passages that the address names, and keeps every change in the address. */
class HandoutSheet extends HTMLElement {
  #handout: Handout = parseHandout('');
  /** True if changes are also kept in this browser, unlike those of a handout that somebody sent. */
  #isMine = true;
  #shown = 0;

  connectedCallback() {
    addEventListener('hashchange', this.#open);
    this.addEventListener('click', this.#click);
    this.addEventListener('input', this.#write);
    this.#open();
  }

  #open = () => {
    const mine = parseHandout(stored.read('handout'));
    const { handout, isMine } = openedHandout(location.hash, mine);
    this.#handout = handout;
    this.#isMine = isMine;
    this.#find<HTMLInputElement>('[name=title]').value = handout.title;
    this.#find<HTMLTextAreaElement>('[name=note]').value = handout.note;
    this.#find('.handout-foreign').hidden = isMine;
    this.#find('.handout-foreign a').setAttribute(
      'href',
      `${PAGES.handout}#${formatHandout(mine)}`,
    );
    this.#keep();
    this.#show();
  };

  #click = ({ target }: Event) => {
    const button = (target as Element).closest<HTMLElement>('[data-do]');
    const item = button?.closest('li');
    const index = item ? [...this.#list.children].indexOf(item) : -1;
    this.#actions[button?.dataset.do ?? '']?.(index);
  };

  /** Actions of the buttons, by their `data-do`; those of a passage are given its index. */
  #actions: Record<string, (index: number) => void> = {
    up: (index) => this.#move(index, index - 1, 'up'),
    down: (index) => this.#move(index, index + 1, 'down'),
    remove: (index) => {
      this.#handout.passages.splice(index, 1);
      this.#list.children[index]?.remove();
      this.#changed('已移除');
      const next = this.#list.children[index] ?? this.#list.lastElementChild;
      (next?.querySelector<HTMLElement>('[data-do=remove]') ?? this.#find('[name=title]')).focus();
    },
    clear: () => {
      this.#handout.passages = [];
      this.#list.replaceChildren();
      this.#changed('已清空');
    },
    adopt: () => {
      this.#isMine = true;
      this.#find('.handout-foreign').hidden = true;
      this.#changed('已存为你的讲义');
    },
    copy: async () => {
      const { url, isAbsolute } = this.#address(PAGES.handout, formatHandout(this.#handout));
      const isCopied = await copyText(url, this);
      const remark = isAbsolute ? '' : '；本页在本机打开，地址只含站内部分';
      this.#say(isCopied ? `已复制讲义地址${remark}` : '浏览器不允许复制，请从地址栏复制');
    },
    print: () => print(),
  };

  #move(from: number, to: number, button: string) {
    const { passages } = this.#handout;
    const [passage] = passages.splice(from, 1);
    const item = this.#list.children[from];
    if (!passage || !item) return;
    passages.splice(to, 0, passage);
    item.remove();
    this.#list.insertBefore(item, this.#list.children[to] ?? null);
    this.#changed(`已移到第${to + 1}位`);
    const wanted = item.querySelector<HTMLButtonElement>(`[data-do=${button}]`);
    (wanted?.disabled ? item.querySelector<HTMLElement>('button:enabled') : wanted)?.focus();
  }

  #write = () => {
    this.#handout.title = this.#find<HTMLInputElement>('[name=title]').value;
    this.#handout.note = this.#find<HTMLTextAreaElement>('[name=note]').value;
    this.#keep();
  };

  #changed(message: string) {
    this.#keep();
    this.#say(message);
  }

  /** Puts the handout into the address, and its title, note and count into the page. */
  #keep() {
    const { title, note, passages } = this.#handout;
    const fragment = formatHandout(this.#handout);
    history.replaceState(null, '', `#${fragment}`);
    if (this.#isMine) stored.write('handout', fragment);
    (document.querySelector('h1') as HTMLElement).textContent = title || '讲义';
    document.title = `${title || '讲义'}｜东北振兴文库`;
    this.#find('.handout-note').textContent = note;
    this.#find('.handout-empty').hidden = passages.length > 0;
    const items = [...this.#list.children];
    for (const [index, item] of items.entries()) {
      (item.querySelector('[data-do=up]') as HTMLButtonElement).disabled = index === 0;
      (item.querySelector('[data-do=down]') as HTMLButtonElement).disabled =
        index === items.length - 1;
    }
  }

  async #show() {
    this.#shown += 1;
    const shown = this.#shown;
    const documents = (this.dataset.documents ?? '').split(' ');
    const items = await Promise.all(
      this.#handout.passages.map(async (id) => {
        const passage = await findPassage(id, documents).catch(() => null);
        return passage ? this.#item(passage) : this.#missing(id, passage === null);
      }),
    );
    // The address may have changed in the meantime.
    if (shown !== this.#shown) return;
    this.#list.replaceChildren(...items);
    this.#keep();
  }

  #item({ id, document, name, url, html }: FoundPassage): Element {
    const item = this.#blank();
    const link = item.querySelector('a') as HTMLAnchorElement;
    link.href = url;
    link.textContent = `《${document.title}》${name}`;
    const text = item.querySelector('.handout-text') as HTMLElement;
    text.innerHTML = html;
    const [page = '', fragment = ''] = url.split('#');
    const isRow = fragment in document.rows;
    const address = this.#address(page, fragment);
    (item.querySelector('.handout-source') as HTMLElement).textContent = fillCitation(
      document.citation.formats.gbt7714,
      {
        passage: name,
        url: address.url,
        accessed: today(),
        caveat: caveat(restoredPlaces([isRow ? (text.querySelector('tbody') as Element) : text])),
      },
    );
    if (location.protocol !== 'file:') this.#addCode(item, address.url);
    for (const button of item.querySelectorAll('button')) {
      button.setAttribute('aria-label', `${button.textContent}：${name}`);
    }
    item.setAttribute('data-passage', id);
    return item;
  }

  #missing(id: string, isLost: boolean): Element {
    const item = this.#blank();
    item.querySelector('h2')?.replaceChildren(id);
    const text = item.querySelector('.handout-text') as HTMLElement;
    text.textContent = isLost
      ? '这份文献的文字没有载入。请检查网络后刷新本页。'
      : '文库里没有这个编号的段落，地址可能抄漏或抄错了。可以移除它，再从正文重新加入。';
    text.className = 'handout-missing';
    return item;
  }

  async #addCode(item: Element, address: string) {
    const code = item.querySelector('.handout-code') as HTMLElement;
    code.innerHTML = await qrCode(address).catch(() => '');
  }

  /** The address of a page of the site, given from its root, as it is to be handed on. */
  #address(page: string, fragment: string) {
    const canonical = document.querySelector('link[rel=canonical]')?.getAttribute('href');
    const base = canonical && /^https?:/.test(canonical) ? new URL(page, canonical).href : null;
    return passageAddress(new URL(page, location.href).href, base, fragment);
  }

  #blank(): Element {
    const { content } = this.#find<HTMLTemplateElement>('template');
    return (content.cloneNode(true) as DocumentFragment).firstElementChild as Element;
  }

  get #list(): HTMLElement {
    return this.#find('ol');
  }

  #say(text: string) {
    this.#find('.handout-status').textContent = text;
  }

  #find<T extends HTMLElement>(selector: string): T {
    return this.querySelector(selector) as T;
  }
}

type RenderQr = (text: string, options: { border: number; ecc: 'L' | 'M' }) => string;

/** The QR code of an address as SVG, by a program that is loaded on demand. */
async function qrCode(address: string): Promise<string> {
  await loadScript('handout-qr.js');
  const { dongbeiQr } = globalThis as unknown as { dongbeiQr: RenderQr };
  return dongbeiQr(address, { border: 2, ecc: 'M' });
}

customElements.define('handout-sheet', HandoutSheet);
