/** Prints, box by box, how many mentions of projects were read, and which words are left unread. */

import { join } from 'node:path';
import { fullId } from '../../src/model/ids.ts';
import type { BoxReading } from '../facts/projects/boxes.ts';
import { uncovered } from '../facts/projects/boxes.ts';
import { readBoxes } from '../facts/projects/extract.ts';
import { loadEdition } from './load-edition.ts';

const { sources } = loadEdition(join(import.meta.dirname, '../..'));
const verbose = process.argv.includes('--all');

const byBox = Map.groupBy(readBoxes(sources), ({ passage }) =>
  fullId(passage.doc, passage.box ?? ''),
);
for (const [box, found] of byBox) print(box, found);

function print(box: string, readings: readonly BoxReading[]): void {
  const mentions = readings.flatMap((reading) => reading.mentions);
  const left = readings.flatMap(uncovered);
  console.log(
    `${box}: ${mentions.length} mentions${left.length > 0 ? `; unread: ${left.join(' | ')}` : ''}`,
  );
  if (!verbose) return;
  for (const { passage, name, type, action, places, geometry, span } of mentions) {
    const where = places.map((place) => `${place.name}:${place.role}`).join(' ');
    const quote = passage.text.slice(span.start, span.end);
    console.log(
      [
        '  ',
        passage.row ?? passage.block,
        action,
        name,
        quote === name ? '=' : quote.slice(0, 30),
        type,
        geometry,
        where,
      ].join(' | '),
    );
  }
}
