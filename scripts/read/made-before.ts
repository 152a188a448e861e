/**
 * Values made of texts, kept for a process that makes them again and again: tests convert the same
 * seeds hundreds of times, each time with another fault in one file. A command converts once and
 * keeps nothing.
 */

/** Texts that were asked for, in this process; null as long as nothing is kept. */
let asked: Set<string> | null = null;

/** Keeps from now on what is made of a text that is asked for twice. */
export function keepMade(): void {
  asked ??= new Set();
}

/**
 * A function that makes the same of a text, and gives what it made before where that is kept.
 * @param make what it returns is given to several, so nobody may change it
 */
export function madeOnce<T>(make: (text: string) => T): (text: string) => T {
  const made = new Map<string, T>();
  return (text) => {
    const before = made.get(text);
    if (before !== undefined) return before;
    const fresh = make(text);
    // A text with a fault of its own isn't asked for again.
    if (asked?.has(text)) made.set(text, fresh);
    asked?.add(text);
    return fresh;
  };
}
