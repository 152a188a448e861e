/**
 * The search box in every page's header: `/` and Ctrl/⌘ K lead to it; the files of the search page
 * are fetched when it gets the focus; a page that a result led to gets its hits marked.
 */
const input = document.querySelector<HTMLInputElement>('input[type=search]');
const form = input?.form;

if (input && form) {
  const inSearch = (path: string) => new URL(`search/${path}`, form.action).href;
  addEventListener('keydown', (event) => {
    if (!isShortcut(event)) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
  // The search page has it all; from a folder on disk nothing can be fetched, and needn't be.
  if (location.protocol !== 'file:' && !document.querySelector('library-search')) {
    input.addEventListener('focus', () => warmUp(inSearch).catch(() => {}), { once: true });
  }
  if (new URLSearchParams(location.search).get('q') && document.querySelector('[data-block]')) {
    const script = document.createElement('script');
    script.src = inSearch('hits.js');
    document.head.append(script);
  }
}

function isShortcut({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
  if (altKey) return false;
  if (ctrlKey || metaKey) return key.toLowerCase() === 'k';
  const isWriting =
    target instanceof Element && target.closest('input, textarea, select, [contenteditable]');
  return key === '/' && !isWriting;
}

/** Brings the program, the engine and the list of blocks into the browser's cache. */
async function warmUp(inSearch: (path: string) => string): Promise<void> {
  const get = (path: string) => fetch(inSearch(path), { priority: 'low' });
  const programs = ['page.js', 'index/wasm.unknown.pagefind'].map(async (path) =>
    (await get(path)).blob(),
  );
  const { languages } = await (await get('index/pagefind-entry.json')).json();
  const lists = Object.values<{ hash: string }>(languages).map(async ({ hash }) =>
    (await get(`index/pagefind.${hash}.pf_meta`)).blob(),
  );
  await Promise.all([...programs, ...lists]);
}
