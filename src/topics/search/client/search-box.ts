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
    input.focus();
    input.select();
  });
  input.addEventListener('focus', () => load('suggest'), { once: true });
  if (new URLSearchParams(location.search).get('q') && document.querySelector('[data-block]'))
    load('hits');
}

/** The key `/` as input methods for Chinese report it. */
const WITH_INPUT_METHOD = ['、', 'Process'];

function isShortcut({ key, code, ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
  if (altKey) return false;
  if (ctrlKey || metaKey) return key.toLowerCase() === 'k';
  const isWriting =
    target instanceof Element && target.closest('input, textarea, select, [contenteditable]');
  const isSlash = key === '/' || (code === 'Slash' && WITH_INPUT_METHOD.includes(key));
  return isSlash && !isWriting;
}
