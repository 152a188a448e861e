import { spread } from './spread.ts';

/** Most indicators of one unit that the common chart tells apart. */
const SEPARATE = 6;
/** Room between two names at the ends of lines, in units of the drawing. */
const LEADING = 13;

/**
 * Shows the indicators that are ticked: their charts beside each other, their rows of the table, and
 * in one chart those of one unit. The address keeps the choice: `#with=urbanization,forest-cover`.
 */
class IndicatorChoice extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('change', () => {
      const chosen = this.#ticked();
      // The step before this page is kept: nobody goes back through single ticks.
      history.replaceState(null, '', `#with=${chosen.join(',')}`);
      this.#show(chosen);
    });
    this.querySelector('button')?.addEventListener('click', () => {
      history.replaceState(null, '', '#with=');
      this.#read();
    });
    addEventListener('hashchange', () => this.#read());
    // Browsers tick boxes as they were left, after programs have run.
    addEventListener('pageshow', () => this.#read());
    this.#read();
  }

  get #boxes(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
  }

  #ticked(): string[] {
    return this.#boxes.filter(({ checked }) => checked).map(({ value }) => value);
  }

  #read(): void {
    // Commas may have been escaped on the way, and what follows a link taken for a part of it.
    const [, list = ''] = /^#with=((?:[\w,-]|%2C)*)/i.exec(location.hash) ?? [];
    const wanted = new Set(list.split(/,|%2C/i));
    for (const box of this.#boxes) box.checked = wanted.has(box.value);
    this.#show(this.#ticked());
  }

  #show(chosen: readonly string[]): void {
    const isWanted = (element: HTMLElement | SVGElement) =>
      chosen.includes(element.dataset.indicator ?? '');
    for (const item of document.querySelectorAll<HTMLElement>('li[data-indicator]'))
      item.hidden = !isWanted(item);
    for (const row of document.querySelectorAll<HTMLElement>('tr[data-indicator]'))
      row.hidden = chosen.length > 0 && !isWanted(row);
    const lines = [...document.querySelectorAll<SVGElement>('g[data-indicator]')];
    const shown = lines.filter(isWanted);
    for (const line of lines) line.toggleAttribute('hidden', !shown.includes(line));
    setNames(shown);
    const common = document.querySelector<HTMLElement>('.common-chart');
    if (common) common.hidden = shown.length < 2 || shown.length > SEPARATE;
    const status = this.querySelector('output');
    if (status)
      status.textContent = chosen.length > 0 ? `已选${chosen.length}项` : '没有选，表中列出全部';
    document.documentElement.dataset.chosen = '';
  }
}

/** Moves the names at the ends of lines apart. */
function setNames(lines: readonly SVGElement[]): void {
  const names = lines.flatMap((line) => line.querySelector<SVGTextElement>('.line-name') ?? []);
  const wanted = names.map((name) => Number(name.dataset.y));
  spread(wanted, LEADING).forEach((y, index) => {
    names[index]?.setAttribute('y', String(y));
  });
}

customElements.define('indicator-choice', IndicatorChoice);
