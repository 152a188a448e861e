/**
 * Small texts that this browser keeps for the reader, by name: the handout, notes, settings.
 *
 * Pages opened from a folder on disk share one store in Chromium, Firefox and WebKit, as those of a
 * host do. Every window writes when it likes, so a program must not write back what it read a while
 * ago: it says what is to become of the text that is there now (`change`). Things that come one by
 * one, such as notes, are best kept one under a name of its own, where no other window can meet them.
 */
export const stored = {
  /** The text kept under a name; empty where there is none or the browser keeps nothing. */
  read(name: string): string {
    try {
      return localStorage.getItem(name) ?? '';
    } catch {
      return '';
    }
  },

  /**
   * Keeps a text under a name instead of what is there; an empty one frees the name.
   * @returns what the reader must be told; the former text stays unless it is `kept`
   */
  write(name: string, value: string): Keeping {
    try {
      if (value) localStorage.setItem(name, value);
      else localStorage.removeItem(name);
      return 'kept';
    } catch (error) {
      return isFull(error) ? 'full' : 'blocked';
    }
  },

  /**
   * Changes the text that is kept now, whichever window wrote it, and once more if another window
   * overwrites it in the same moment. To clear something so that it can be undone, keep what `make`
   * was given.
   * @param make the new text, from the one that is there. It must not mind being asked twice: “add
   * this passage where it is missing”, not “add it”
   */
  change(name: string, make: (now: string) => string): Keeping {
    const keeping = stored.write(name, make(stored.read(name)));
    if (keeping === 'kept') {
      const again = ({ key, newValue }: StorageEvent) => {
        const now = newValue ?? '';
        if (key === name && make(now) !== now) stored.write(name, make(now));
      };
      addEventListener('storage', again);
      setTimeout(() => removeEventListener('storage', again), SAME_MOMENT);
    }
    return keeping;
  },

  /** The names in use that begin with a text. */
  names(beginning: string): string[] {
    try {
      return Object.keys(localStorage).filter((name) => name.startsWith(beginning));
    } catch {
      return [];
    }
  },
};

/**
 * Calls back when another window has changed a text whose name begins so, and when the reader
 * comes back to a page that the browser had put away meanwhile. WebKit tells pages of a folder on
 * disk nothing of other windows: they look when the reader comes back.
 */
export function watchStored(beginning: string, changed: () => void): void {
  // Without a key the whole store was cleared.
  addEventListener('storage', ({ key }) => (key ?? beginning).startsWith(beginning) && changed());
  addEventListener('pageshow', ({ persisted }) => persisted && changed());
  const kept = () => stored.names(beginning).map(stored.read).join();
  let known = kept();
  addEventListener('blur', () => {
    known = kept();
  });
  // Only if something has changed: nothing may move under the click that brings the reader back.
  addEventListener('focus', () => known !== kept() && changed());
}

/**
 * Texts that are kept by name until the window is closed, for what can be undone after a reload.
 * Where the browser keeps nothing there are none.
 */
export const windowTexts = {
  read(name: string): string[] {
    try {
      return JSON.parse(sessionStorage.getItem(name) ?? '[]');
    } catch {
      return [];
    }
  },
  write(name: string, texts: readonly string[]): void {
    try {
      sessionStorage.setItem(name, JSON.stringify(texts));
    } catch {
      // Then it can be undone until the reader leaves the page.
    }
  },
};

/** Whether a text was kept: `full` where there is no more room, `blocked` where nothing ever is. */
export type Keeping = 'kept' | 'full' | 'blocked';

/** Messages for a reader whose text was not kept. */
export const NOT_KEPT: Record<Exclude<Keeping, 'kept'>, string> = {
  full: '浏览器的存储空间已满，未能保存。可先导出，再删除一些。',
  blocked: '浏览器不许本页存储（无痕窗口或隐私设置），未能保存。',
};

/** In milliseconds: how long the news of another window's writing may take to come. */
const SAME_MOMENT = 1000;

/** Tells a full store from a closed one, which some browsers give no room at all. */
function isFull(error: unknown): boolean {
  return error instanceof DOMException && /quota/i.test(error.name) && localStorage.length > 0;
}
