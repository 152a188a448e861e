import { HoverNote } from '../../../ui/client/hover-note.ts';
import { stored } from '../../../ui/client/stored.ts';
import type { RestorationNotes } from './note-data.ts';

/** The note that explains restored and doubtful places. */
class RestorationNote extends HoverNote {
  protected readonly marks = '[data-restoration] > a, [data-doubt] > a';
  #data: Pick<RestorationNotes, 'evidence' | 'notes'> = JSON.parse(
    document.getElementById('restoration-data')?.textContent ?? '{}',
  );

  /** Opens the note in place of the page that the link leads to, as both have the same content. */
  protected press(event: MouseEvent, mark: HTMLAnchorElement) {
    event.preventDefault();
    this.follow(mark);
    // Activated from the keyboard: on to the note's own link.
    if (event.detail === 0) this.querySelector('a')?.focus({ preventScroll: true });
  }

  protected fill(mark: HTMLAnchorElement): boolean {
    const { restoration, doubt } = (mark.parentElement as HTMLElement).dataset;
    const id = restoration ?? doubt ?? '';
    const note = this.#data.notes[id];
    if (!note) return false;
    const [raw, restored, evidence, confidence, chapter] = note;
    const texts = [
      raw ? `“${raw}”` : '（缺）',
      restored === 0 ? '不补，照录来源' : `“${restored}”`,
      this.#data.evidence[evidence] ?? '',
      confidence,
    ];
    for (const [index, field] of this.querySelectorAll('dd').entries()) {
      field.textContent = texts[index] ?? '';
    }
    const [explained, source] = this.querySelectorAll('a');
    if (explained) explained.href = mark.href;
    if (source && chapter) source.pathname = source.pathname.replace(/[^/]*$/, chapter);
    if (source) source.hash = id;
    return true;
  }
}

customElements.define('restoration-note', RestorationNote);

// The switch to the source's own reading keeps its state from page to page.
const choice = document.querySelector<HTMLInputElement>('#source-reading');
if (choice) {
  choice.checked = stored.read('source-reading') === '1';
  choice.addEventListener('change', () => {
    stored.write('source-reading', choice.checked ? '1' : '');
  });
}
