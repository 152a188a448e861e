/**
 * Gets the files of the index: over the network, or, in a page opened from a folder on disk, which
 * may fetch nothing, from classic scripts that hold them as base64
 * (scripts/search/classic-scripts.ts).
 * Pagefind is given `indexFetch` in the place of `fetch`.
 */
import { bundleOf } from '../../../model/search/disk-bundles.ts';

declare global {
  /** Files by their path inside `search/`, registered by the scripts on disk. */
  var searchFiles: Record<string, string> | undefined;
}

const answers = new Map<string, Promise<ArrayBuffer>>();
let failed = 0;

/**
 * Counts the files that could not be loaded so far: Pagefind searches on without a part of the
 * index that it doesn't get, and would find less than there is.
 */
export function failures(): number {
  return failed;
}

/** Answers a request for a file of the index; each file is loaded once. */
export async function indexFetch(address: string): Promise<Response> {
  // Both indexes run on one engine, which stands with the first.
  const file = address.replace(/[?#].*$/s, '').replace('/pinyin/wasm.', '/index/wasm.');
  let answer = answers.get(file);
  if (!answer) {
    answer = location.protocol === 'file:' ? fromDisk(file) : fromNetwork(file);
    answers.set(file, answer);
    answer.catch(() => {
      answers.delete(file);
      failed += 1;
    });
  }
  return new Response(await answer);
}

async function fromNetwork(address: string): Promise<ArrayBuffer> {
  const response = await globalThis.fetch(address);
  if (!response.ok) throw new Error(`${response.status}: ${address}`);
  return await response.arrayBuffer();
}

async function fromDisk(file: string): Promise<ArrayBuffer> {
  const [, base = '', path = ''] = /^(.*\/search\/)(.+)$/s.exec(file) ?? [];
  await runScript(`${base}disk/${bundleOf(path)}.js`);
  const encoded = globalThis.searchFiles?.[path];
  if (encoded === undefined)
    throw new Error(`${path} is not among the files for reading from disk`);
  return Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0)).buffer;
}

const scripts = new Map<string, Promise<void>>();

function runScript(address: string): Promise<void> {
  const running = scripts.get(address) ?? appendScript(address);
  scripts.set(address, running);
  return running;
}

function appendScript(address: string): Promise<void> {
  const script = document.createElement('script');
  script.src = address;
  return new Promise<void>((resolve, reject) => {
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`${address} is missing`));
    document.head.append(script);
  }).finally(() => script.remove());
}
