/**
 * Gives the page the reader's look before it is first drawn, keeps it in step with other windows,
 * and loads the panel of the settings for the first button that asks for it. It is part of every
 * page, so it is short: the panel has left what makes the look (kept-look.ts).
 */
const root = document.documentElement;
const sheet = [...document.styleSheets].at(-1);
/** Whether the rules of the look are the first of the sheet; programs add theirs behind all others. */
let isAdded = false;
const colour = document.createElement('meta');
let panel: HTMLScriptElement | null = null;

function look(): void {
  if (isAdded) sheet?.deleteRule(0);
  isAdded = false;
  root.dataset.look = '';
  try {
    const [words, rules] = localStorage['dongbei-look'].split('\n');
    root.dataset.look = words;
    sheet?.insertRule(rules, 0);
    isAdded = true;
  } catch {
    // Nothing is kept, or the browser keeps nothing: the usual look.
  }
  if (document.body) colour.content = getComputedStyle(document.body).backgroundColor;
}

look();
colour.name = 'theme-color';
document.head.append(colour);
addEventListener('storage', look);
addEventListener('pageshow', look);
addEventListener('click', ({ target }) => {
  const button = (target as Element).closest<HTMLElement>('[data-settings]');
  if (!button || panel) return;
  panel = document.createElement('script');
  panel.src = button.dataset.settings as string;
  button.setAttribute('aria-busy', 'true');
  panel.onload = () => button.click();
  panel.onerror = () => {
    button.removeAttribute('aria-busy');
    panel = null;
  };
  document.head.append(panel);
});
