import { BackCloser } from '../../../ui/client/close-on-back.ts';
import { HoverNote } from '../../../ui/client/hover-note.ts';
import { loadScript } from '../../../ui/client/load-script.ts';
import { PREVIEWED, type Preview, previewKey } from './preview-key.ts';

/** The preview of the target of a name in the text or of a related passage; its data is loaded on demand. */
export class NamePreview extends HoverNote {
  protected readonly marks = PREVIEWED;

  #files = this.dataset.files?.split(' ') ?? [];

  override connectedCallback() {
    super.connectedCallback();
    const back = new BackCloser(() => this.close());
    this.addEventListener('toggle', (event) => {
      if ((event as ToggleEvent).newState === 'open') back.opened();
      else back.closed();
    });
  }

  /** By touch the first press opens the preview, as hovering does with a mouse; the second one follows. */
  protected press(event: MouseEvent, mark: HTMLAnchorElement) {
    if (this.pointer !== 'touch' || mark === this.shown) return;
    event.preventDefault();
    this.follow(mark);
  }

  protected async fill(mark: HTMLAnchorElement): Promise<boolean> {
    const preview = await this.#previewOf(mark.href);
    const link = this.querySelector('a') as HTMLAnchorElement;
    for (const [index, field] of this.querySelectorAll('p').entries()) {
      if (!field.contains(link)) field.textContent = preview?.[index] ?? '';
    }
    link.href = mark.href;
    return !!preview;
  }

  async #previewOf(href: string): Promise<Preview | undefined> {
    const root = new URL(this.dataset.root ?? '', location.href).href;
    const key = href.startsWith(root) && previewKey(href.slice(root.length), this.#files);
    if (!key) return undefined;
    const loaded = () => (globalThis as { dongbeiPreviews?: Previews }).dongbeiPreviews?.[key.file];
    if (!loaded()) await loadScript(`${root}data/previews/${key.file}.js`).catch(() => {});
    return loaded()?.[key.id];
  }
}

type Previews = Record<string, Record<string, Preview>>;

customElements.define('name-preview', NamePreview);
