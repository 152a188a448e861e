import { watch } from 'node:fs';
import { join } from 'node:path';

/** Milliseconds for which a folder must have been quiet: editors save in several steps. */
const QUIET = 50;

/**
 * Watches folders and all that is in them, until the process ends.
 * @param root folder that the paths are relative to
 * @param callback given the paths that have changed, once they no longer do
 */
export function watchFolders(
  root: string,
  folders: readonly string[],
  callback: (paths: readonly string[]) => void,
): void {
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const tell = () => {
    const paths = [...changed];
    changed.clear();
    callback(paths);
  };
  for (const folder of folders) {
    watch(join(root, folder), { recursive: true }, (_, name) => {
      if (name === null || isOfEditor(name)) return;
      changed.add(`${folder}/${name.replaceAll('\\', '/')}`);
      clearTimeout(timer);
      timer = setTimeout(tell, QUIET);
    });
  }
}

/** Tells what editors keep beside a file while they write it: `.a.yaml.swp`, `a.yaml~`, `4913`. */
function isOfEditor(path: string): boolean {
  return /(^|[\\/])(\.[^\\/]*|[^\\/]*~|4913)$/.test(path);
}

/**
 * Keeps runs of a task from overlapping: whoever asks for one while it runs gets one more run
 * afterwards, the same for all who ask.
 * @returns a function that asks for a run and waits until it has ended
 */
export function oneAtATime(task: () => Promise<void>): () => Promise<void> {
  let last = Promise.resolve();
  let waiting: Promise<void> | undefined;
  return () => {
    if (waiting) return waiting;
    waiting = last
      .catch(() => {})
      .then(() => {
        waiting = undefined;
        return task();
      });
    last = waiting;
    return waiting;
  };
}
