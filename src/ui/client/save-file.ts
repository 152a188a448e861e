/** Saves a file by the browser's download. */
export function saveFile(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The browser must have begun the download.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** Words for a file that takes a while, such as one whose program must come over a slow line first. */
export const PREPARING = '正在准备文件……';

/** Makes a task that isn't begun again while it runs: a second press would save a file twice. */
export function notTwice(task: () => Promise<unknown>): () => void {
  let isRunning = false;
  return async () => {
    if (isRunning) return;
    isRunning = true;
    try {
      await task();
    } finally {
      isRunning = false;
    }
  };
}
