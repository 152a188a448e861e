import { stored, watchStored } from '../../../ui/client/stored.ts';
import { parsePlace, placeName } from '../place.ts';

/** Shows where the reader has stopped in each document, and forgets it when asked to. */
function show(): void {
  for (const line of document.querySelectorAll<HTMLElement>('[data-resume]')) {
    const doc = line.dataset.resume ?? '';
    const place = parsePlace(stored.read(placeName(doc)), doc);
    line.hidden = !place;
    if (!place) continue;
    const [name, link, button] = line.children as unknown as [
      Element,
      HTMLAnchorElement,
      HTMLElement,
    ];
    name.textContent = place.name;
    link.href = line.dataset.root + place.url;
    button.onclick = () => {
      stored.write(placeName(doc), '');
      line.hidden = true;
      // What the reader would have come to next.
      (line.parentElement?.querySelector('a') as HTMLElement | null)?.focus();
    };
  }
}

show();
watchStored(placeName(''), show);
