/** Has Back fold an open drawer on a phone; loaded when a finger first opens one. */
import { BackCloser } from './close-on-back.ts';

const OPEN = '.drawer[open]';
const back = new BackCloser(() => document.querySelector(OPEN)?.removeAttribute('open'));

function note(): void {
  if (document.querySelector(OPEN)) back.opened();
  else back.closed();
}

// Behind the change of the one that another has folded by being opened.
document.addEventListener('toggle', note, true);
note();
