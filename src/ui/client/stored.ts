/** Keeps small things in this browser; where it can't, nothing is kept and nothing fails. */
export const stored = {
  /** What is kept under a name, or an empty string. */
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
