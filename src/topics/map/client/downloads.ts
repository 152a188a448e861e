import { saveFile } from '../../../ui/client/save-file.ts';
import { pictureOf, type Subject } from './picture/picture.ts';

/** Pixels of an image for each unit of a drawing: sharp enough for a slide. */
const FINENESS = 2.5;

/** Saves a map as a drawing. */
export function saveSvg(name: string, subject: Subject): void {
  const { text } = pictureOf(subject);
  saveFile(`${name}.svg`, new Blob([text], { type: 'image/svg+xml' }));
}

/**
 * Saves a map as an image.
 * @throws Error where the browser can't make one
 */
export async function savePng(name: string, subject: Subject): Promise<void> {
  const { text, width, height } = pictureOf(subject);
  const image = new Image();
  // An address with the data in it: pages may show those, and it is theirs from disk too.
  image.src = `data:image/svg+xml,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * FINENESS;
  canvas.height = height * FINENESS;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve));
  if (!blob) throw new Error('The browser made no image');
  saveFile(`${name}.png`, blob);
}
