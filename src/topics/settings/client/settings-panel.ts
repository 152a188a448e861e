import { BackCloser } from '../../../ui/client/close-on-back.ts';
import { NOT_KEPT, watchStored } from '../../../ui/client/stored.ts';
import { CHOICES, lookOf, valuesOf } from '../look.ts';
import { keepLook, LOOK } from './kept-look.ts';

/**
 * The panel of the reading settings, which opens beside whatever button asks for it.
 * @param rules what the words of a look do, see kept-look.ts
 */
export function startSettings(rules: string): void {
  const panel = document.createElement('dialog');
  let opener: HTMLElement | null = null;
  let read: Element | undefined;
  panel.className = 'settings';
  panel.setAttribute('aria-labelledby', 'settings-title');
  panel.innerHTML = CONTENTS;
  document.body.append(panel);

  const choose = (look: string) => {
    const status = panel.querySelector('[role=status]') as HTMLElement;
    const keeping = withInPlace(read, () => keepLook(look, rules));
    status.textContent = keeping === 'kept' ? '' : `${NOT_KEPT[keeping]}只在这一页有效。`;
    show(panel);
  };
  panel.addEventListener('change', () => choose(lookOf(chosen(panel))));
  panel.addEventListener('click', ({ target }) => {
    const action = (target as HTMLElement).dataset.do;
    if (action === 'reset') choose('');
    // What lies around the panel is the panel's own too.
    if (action === 'close' || target === panel) panel.close();
  });
  const back = new BackCloser(() => panel.close());
  panel.addEventListener('close', () => {
    back.closed();
    opener?.focus({ preventScroll: true });
  });
  watchStored(LOOK, () => show(panel));
  addEventListener('click', ({ target }) => {
    opener = (target as Element).closest<HTMLElement>('[data-settings]');
    if (!opener || panel.open) return;
    opener.removeAttribute('aria-busy');
    const program = new URL(opener.dataset.settings ?? '', location.href);
    panel.querySelector('a')?.setAttribute('href', new URL('../notes.html', program).href);
    show(panel);
    read = partInSight();
    panel.showModal();
    back.opened();
    panel.querySelector<HTMLElement>(':checked')?.focus();
  });
}

const CONTENTS = `<h2 id="settings-title">阅读设置</h2>${CHOICES.map(fieldset).join('')}
<p>
  <button type="button" data-do="reset">恢复默认</button>
  <button type="button" data-do="close">关闭</button>
</p>
<p role="status"></p>
<p class="settings-more"><a>书签与笔记</a>设置只存在这台设备上。</p>`;

function fieldset({ name, values }: (typeof CHOICES)[number]): string {
  const options = Object.entries(values).map(
    ([word, label]) => `<label><input type="radio" name="${name}" value="${word}">${label}</label>`,
  );
  return `<fieldset><legend>${name}</legend><div>${options.join('')}</div></fieldset>`;
}

/** The values chosen in the panel. */
function chosen(panel: Element): string[] {
  const radios = [...panel.querySelectorAll<HTMLInputElement>(':checked')];
  return CHOICES.map(({ name }) => radios.find((radio) => radio.name === name)?.value ?? '');
}

/** Shows in the panel how the page looks. */
function show(panel: Element): void {
  const values = valuesOf(document.documentElement.dataset.look ?? '');
  for (const radio of panel.querySelectorAll('input')) {
    const choice = CHOICES.findIndex(({ name }) => name === radio.name);
    radio.checked = radio.value === values[choice];
  }
}

/** The first part of the text in sight, below the header; nothing where the page isn't scrolled. */
function partInSight(): Element | undefined {
  const parts = [...document.querySelectorAll('main :is(h1, h2, h3, p, li, tr, figure)')];
  return scrollY > 0 ? parts.find((part) => depthOf(part) > -2) : undefined;
}

/** Distance of an element's beginning from the header, downwards, in pixels. */
function depthOf(part: Element): number {
  const header = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop);
  return part.getBoundingClientRect().top - (header || 0);
}

/** Does something to the page while a part of it stays where it is on the screen. */
function withInPlace<T>(part: Element | undefined, change: () => T): T {
  const before = part ? depthOf(part) : 0;
  const result = change();
  if (part) scrollBy({ top: depthOf(part) - before, behavior: 'instant' });
  return result;
}
