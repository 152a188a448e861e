import { addStyles } from '../../../ui/client/add-styles.ts';
import { type Keeping, stored } from '../../../ui/client/stored.ts';

/** The name under which first-look.ts finds a look: its words, and on the next line its rules. */
export const LOOK = 'dongbei-look';

/**
 * Gives this page a look, and keeps it for all others with the rules that make it: no page has to
 * bring rules that most readers have no use for.
 * @param words as look.ts has them; empty for the usual look
 * @param rules what the words do, as one rule on one line (looks.css)
 */
export function keepLook(words: string, rules: string): Keeping {
  const keeping = stored.write(LOOK, words && `${words}\n${rules}`);
  if (keeping !== 'kept') showHere(words, rules);
  // As other windows hear of it.
  else dispatchEvent(new Event('storage'));
  return keeping;
}

/** Gives this page at least the look, where nothing is kept. */
function showHere(words: string, rules: string): void {
  if (!isAdded) addStyles(rules);
  isAdded = true;
  document.documentElement.dataset.look = words;
}

let isAdded = false;
