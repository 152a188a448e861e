import { addScript } from '../../../ui/client/load-script.ts';

/**
 * The search box in every page's header: `/` and Ctrl/⌘ K lead to it; suggestions and the files of
 * the search page are fetched when it gets the focus; a page that a result led to gets its hits
 * marked.
 */
const input = document.querySelector<HTMLInputElement>('input[type=search]');
const form = input?.form;

if (input && form) {
  const load = (program: string) => addScript(new URL(`search/${program}.js`, form.action).href);
  addEventListener('keydown', (event) => {
    if (!isShortcut(event)) return;
    event.preventDefault();
    // In a narrow window it is folded.
    if (!input.clientWidth) input.closest('div')?.previousElementSibling?.setAttribute('open', '');
    input.focus();
    input.select();
  });
  input.addEventListener('focus', () => load('suggest'), { once: true });
  if (new URLSearchParams(location.search).get('q') && document.querySelector('[data-block]'))
    load('hits');
}

function isShortcut({ key, code, ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
  if (altKey) return false;
  if (ctrlKey || metaKey) return /^k$/i.test(key);
  // Input methods for Chinese report other keys.
  const isSlash = key === '/' || (code === 'Slash' && /、|Process/.test(key));
  return isSlash && !(target as Element).closest?.('input, textarea, select, [contenteditable]');
}
