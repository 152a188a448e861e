import { stored } from '../../../ui/client/stored.ts';

/** Remembers from page to page whether the reader wants the source's own reading. */
const choice = document.querySelector<HTMLInputElement>('#source-reading');
if (choice) {
  choice.checked = stored.read('source-reading') === '1';
  choice.addEventListener('change', () => {
    stored.write('source-reading', choice.checked ? '1' : '');
  });
}
