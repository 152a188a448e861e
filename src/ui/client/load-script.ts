/** A file that couldn't be had: for want of a network, or because a folder on disk isn't whole. */
export class NotLoaded extends Error {}

const WORDS = '正在读取……';
/** Milliseconds after which a wait is told; what comes sooner needs no words. */
const PATIENCE = 150;

const loading = new Map<string, Promise<void>>();

/** Has the page load a classic script, whatever comes of it. */
export function addScript(path: string): HTMLScriptElement {
  const script = document.createElement('script');
  script.src = path;
  document.head.append(script);
  return script;
}

/**
 * Loads a classic script once; unlike data, a script may be loaded from a folder on disk.
 * @param path its address as seen from the page
 * @throws NotLoaded if it can't be loaded; the next call tries again
 */
export function loadScript(path: string): Promise<void> {
  const known = loading.get(path);
  if (known) return known;
  const made = new Promise<void>((resolve, reject) => {
    const script = addScript(path);
    script.onload = () => resolve();
    script.onerror = () => {
      loading.delete(path);
      reject(new NotLoaded(`${path} can't be loaded`));
    };
  });
  loading.set(path, made);
  return made;
}

/**
 * Tells in a status line that the page waits for a file, unless something else is told there.
 * @returns takes the words back, to be called when the file is there or can't be had
 */
export function tellWaiting(status: HTMLElement): () => void {
  const timer = setTimeout(() => {
    if (!status.textContent) status.textContent = WORDS;
  }, PATIENCE);
  return () => {
    clearTimeout(timer);
    if (status.textContent === WORDS) status.textContent = '';
  };
}
