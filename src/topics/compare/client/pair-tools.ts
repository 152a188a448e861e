import { copyText } from '../../../ui/client/clipboard.ts';
import { collect, leadToHandout } from '../../../ui/client/own-handout.ts';
import { canonicalAddress, passageAddress } from '../../../ui/client/passage-address.ts';
import { today } from '../../../ui/client/today.ts';
import { type Citable, cite, FORMATS, type Format } from '../../citation/formats.ts';

const REFUSED = '浏览器不允许复制，请选中文字复制';

/** The controls of a pair: copying its address, citing, collecting and printing it. */
class PairTools extends HTMLElement {
  #status = document.createElement('span');
  #citation: HTMLElement | null = null;
  #handout = document.createElement('a');

  connectedCallback() {
    const { pair } = this;
    if (!pair || this.querySelector('button')) return;
    this.querySelector('a')?.remove();
    this.#add('复制链接', () => this.#copy(this.#address));
    const cite = this.#add('引用', () => this.#toggleCitation(cite));
    cite.setAttribute('aria-expanded', 'false');
    const { exhibit } = pair.dataset;
    if (exhibit) this.#add('加入讲义', () => this.#collect(exhibit));
    this.#add('打印', () => printAlone(pair, this.#cited('gbt7714')));
    this.#handout.href = citationData()?.dataset.handout ?? '';
    this.#status.setAttribute('role', 'status');
    this.append(this.#status);
  }

  get pair(): HTMLElement | null {
    return this.closest<HTMLElement>('[id]');
  }

  get #address(): string {
    return passageAddress(location.href, canonicalAddress(), this.pair?.id ?? '').url;
  }

  /** A citation of the pair, read today; a plain one has its title, passages and address. */
  #cited(format: Format | 'plain'): string {
    const passage = this.pair?.dataset.exhibitName ?? '';
    if (format === 'plain')
      return `${document.querySelector('h1')?.textContent ?? ''}：${passage}，${this.#address}`;
    const values = { passage, url: this.#address, accessed: today() };
    return cite(citable(), format, values);
  }

  #add(label: string, action: () => void): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = label;
    // Told apart from those of the other pairs where buttons are read in a list.
    button.setAttribute('aria-label', `${label}：${this.pair?.dataset.exhibitName ?? ''}`);
    button.addEventListener('click', action);
    this.append(button);
    return button;
  }

  /** Puts the pair into the reader's handout, and shows the way there. */
  #collect(exhibit: string) {
    this.#status.textContent = collect(exhibit);
    leadToHandout(this.#handout);
    this.append(this.#handout);
  }

  /** Opens the citation below the controls, or closes it. */
  #toggleCitation(button: HTMLButtonElement) {
    const isOpen = this.#citation !== null;
    button.setAttribute('aria-expanded', String(!isOpen));
    this.#citation?.remove();
    this.#citation = null;
    if (isOpen) return;
    const box = document.createElement('div');
    box.className = 'pair-cite';
    box.dataset.ui = '';
    const output = document.createElement('output');
    const choice = document.createElement('select');
    choice.setAttribute('aria-label', '引用格式');
    for (const [format, name] of Object.entries({ ...FORMATS, plain: '文字和链接' }))
      choice.append(new Option(name, format));
    const show = () => {
      output.textContent = this.#cited(choice.value as Format | 'plain');
    };
    choice.addEventListener('change', show);
    const copy = document.createElement('button');
    copy.type = 'button';
    copy.textContent = '复制';
    copy.addEventListener('click', () => this.#copy(output.textContent ?? ''));
    box.append(choice, ' ', copy, output);
    show();
    // Behind the line of the controls, which stay where they are.
    this.parentElement?.after(box);
    this.#citation = box;
  }

  async #copy(text: string) {
    this.#status.textContent = (await copyText(text, this)) ? '已复制' : REFUSED;
  }
}

function citationData(): HTMLElement | null {
  return document.getElementById('pair-citation');
}

function citable(): Citable {
  return JSON.parse(citationData()?.textContent ?? '{}');
}

/** Prints one element of the page with its source, and all again the next time. */
function printAlone(element: HTMLElement, source: string): void {
  const hidden: Element[] = [];
  for (let at: Element = element; at.parentElement && !at.matches('main'); at = at.parentElement)
    hidden.push(
      ...[...at.parentElement.children].filter((other) => other !== at && !other.matches('h1')),
    );
  const line = document.createElement('p');
  line.className = 'pair-source';
  line.textContent = source;
  for (const other of hidden) other.setAttribute('data-unprinted', '');
  element.append(line);
  const restore = () => {
    line.remove();
    for (const other of hidden) other.removeAttribute('data-unprinted');
  };
  addEventListener('afterprint', restore, { once: true });
  print();
}

customElements.define('pair-tools', PairTools);
