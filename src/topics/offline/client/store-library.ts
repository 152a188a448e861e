/** Stores the whole library through the service worker, which checks and keeps what it fetches. */
import { formatBytes } from '../../../model/bytes.ts';
import type { LibraryList } from '../../../model/library-list.ts';
import { failureText } from '../../../ui/client/failure.ts';
import { NotLoaded } from '../../../ui/client/load-script.ts';
import { cacheNameOf } from '../worker/cache-name.ts';

const root = new URL('./', location.href).href;
const { serviceWorker } = navigator;
const part = document.querySelector<HTMLElement>('[data-store]');
const button = part?.querySelector('button');
const bar = part?.querySelector('progress');
const status = part?.querySelector<HTMLElement>('[role="status"]');

/** Resolves when the page's requests go through the worker. */
function controlled(): Promise<void> {
  return new Promise((resolve) => {
    if (serviceWorker.controller) resolve();
    else serviceWorker.addEventListener('controllerchange', () => resolve(), { once: true });
  });
}

/**
 * Files of the worker's version of the library that are not stored yet, or not whole: these are
 * taken out, for the worker to fetch them again.
 */
async function missing(): Promise<LibraryList> {
  const response = await fetch('offline/library.json').catch(() => null);
  if (!response?.ok) throw new NotLoaded('the list of files');
  const list: LibraryList = await response.json();
  const cache = await caches.open(cacheNameOf(root));
  const keys = await cache.keys();
  const stored = new Map(keys.map((key) => [key.url.slice(root.length).replace(/\?.*$/, ''), key]));
  const isStored = async ([path, bytes]: LibraryList[number]) => {
    const key = stored.get(path);
    if (!key) return false;
    const isWhole = (await (await cache.match(key))?.blob())?.size === bytes;
    return isWhole || !(await cache.delete(key));
  };
  const found = await Promise.all(list.map(isStored));
  return list.filter((_, index) => !found[index]);
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

function fail(error: unknown): void {
  if (button) button.disabled = false;
  if (bar) bar.hidden = true;
  if (status) status.textContent = failureText('文件清单', error);
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
  // The button lost the focus when it was switched off, or is gone.
  if (document.activeElement === document.body) (button.hidden ? status : button).focus();
}

if (part && button && serviceWorker && location.protocol !== 'file:') {
  await controlled();
  show(await missing());
  part.hidden = false;
  document.querySelector('[data-store-off]')?.setAttribute('hidden', '');
  button.addEventListener('click', () => store().catch(fail));
}
