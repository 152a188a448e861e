/** Stores the whole library through the service worker, which checks and keeps what it fetches. */
import { formatBytes } from '../../../model/bytes.ts';
import type { LibraryList } from '../../../model/library-list.ts';
import { cacheNameOf } from '../worker/cache-name.ts';

const root = new URL('./', location.href).href;
const { serviceWorker } = navigator;
const part = document.querySelector<HTMLElement>('[data-store]');
const button = part?.querySelector('button');
const bar = part?.querySelector('progress');
const status = part?.querySelector('[role="status"]');

/** Resolves when the page's requests go through the worker. */
function controlled(): Promise<void> {
  return new Promise((resolve) => {
    if (serviceWorker.controller) resolve();
    else serviceWorker.addEventListener('controllerchange', () => resolve(), { once: true });
  });
}

/** Files of the worker's version of the library that are not stored yet. */
async function missing(): Promise<LibraryList> {
  const list: LibraryList = await (await fetch('offline/library.json')).json();
  const keys = await (await caches.open(cacheNameOf(root))).keys();
  const stored = new Set(keys.map(({ url }) => url.slice(root.length).replace(/\?.*$/, '')));
  return list.filter(([path]) => !stored.has(path));
}

function sizeOf(list: LibraryList): number {
  return list.reduce((sum, [, bytes]) => sum + bytes, 0);
}

/**
 * Fetches every file, four at a time.
 * @param report called after each with the number of bytes fetched so far
 */
async function fetchAll(list: LibraryList, report: (bytes: number) => void): Promise<void> {
  const queue = [...list];
  let bytes = 0;
  const work = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      // A file that does not come is found missing afterwards.
      await fetch(next[0]).then(
        (response) => response.arrayBuffer(),
        () => {},
      );
      bytes += next[1];
      report(bytes);
    }
  };
  await Promise.all([work(), work(), work(), work()]);
}

function show(left: LibraryList, failed = false): void {
  if (!button || !bar || !status) return;
  button.hidden = left.length === 0;
  button.disabled = false;
  bar.hidden = true;
  button.textContent = `存入全部（${formatBytes(sizeOf(left))}）`;
  if (left.length === 0) status.textContent = '整个文库已存入这个浏览器，没有网络也能读。';
  else if (failed) {
    status.textContent = `有${left.length}个文件没有存入。请检查网络和存储空间；若文库刚有新版本，请重新载入本页再试。`;
  }
}

async function store(): Promise<void> {
  if (!button || !bar || !status) return;
  button.disabled = true;
  bar.hidden = false;
  const list = await missing();
  const total = sizeOf(list);
  // The browser may otherwise clear what is stored when space runs short.
  void navigator.storage?.persist?.();
  await fetchAll(list, (bytes) => {
    bar.value = bytes / total;
    status.textContent = `正在存入：${formatBytes(bytes)}，共${formatBytes(total)}`;
  });
  show(await missing(), true);
}

if (part && button && serviceWorker && location.protocol !== 'file:') {
  await controlled();
  show(await missing());
  part.hidden = false;
  document.querySelector('[data-store-off]')?.setAttribute('hidden', '');
  button.addEventListener('click', store);
}
