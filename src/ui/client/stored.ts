/** Keeps small texts in this browser; if it keeps nothing, reads are empty and writes don't fail. */
export const stored = {
  /** The text kept under a name, or an empty string. */
  read(name: string): string {
    try {
      return localStorage.getItem(name) ?? '';
    } catch {
      return '';
    }
  },

  /** Keeps a text under a name. */
  write(name: string, value: string): void {
    try {
      localStorage.setItem(name, value);
    } catch {
      // A browser that keeps nothing (private reading, a full store) still shows everything.
    }
  },
};
