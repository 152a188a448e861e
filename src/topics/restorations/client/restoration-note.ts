import { HoverNote } from '../../../ui/client/hover-note.ts';
import type { RestorationNotes } from './note-data.ts';

/** Explains restored and doubtful places. */
class RestorationNote extends HoverNote {
  protected readonly marks = '[data-restoration] > a, [data-doubt] > a';
  #data: Pick<RestorationNotes, 'evidence' | 'notes'> = JSON.parse(
    document.getElementById('restoration-data')?.textContent ?? '{}',
  );

  /** The note says what the link leads to, so the link leads to the note. */
  protected press(event: MouseEvent, mark: HTMLAnchorElement) {
    event.preventDefault();
    this.follow(mark);
    // Activated from the keyboard: on to the note's own link.
    if (event.detail === 0) this.querySelector('a')?.focus();
  }

  protected fill(mark: HTMLAnchorElement): boolean {
    const { restoration, doubt } = (mark.parentElement as HTMLElement).dataset;
    const note = this.#data.notes[restoration ?? doubt ?? ''];
    if (!note) return false;
    const [raw, restored, evidence, confidence] = note;
    const texts = [
      raw ? `“${raw}”` : '（缺）',
      restored === 0 ? '不补，照录来源' : `“${restored}”`,
      this.#data.evidence[evidence] ?? '',
      confidence,
    ];
    for (const [index, field] of this.querySelectorAll('dd').entries()) {
      field.textContent = texts[index] ?? '';
    }
    (this.querySelector('a') as HTMLAnchorElement).href = mark.href;
    return true;
  }
}

customElements.define('restoration-note', RestorationNote);
