import type { EditorNote } from '../../../src/model/data/restorations.ts';
import { fullId } from '../../../src/model/ids.ts';
import { toText } from '../../../src/model/reading.ts';
import { EditionError } from '../../lib/edition-error.ts';
import { fullIdOf, type LocatedReading } from '../../names/readings.ts';
import type { Placed } from '../../read/yaml-file.ts';
import type { CuratedEditorNote, CuratedEditorNotes } from './read-editor-notes.ts';

/**
 * The remarks of the edition in the order of the texts, each at its words.
 * @param readings of all documents
 * @throws EditionError `stale-entry` where a passage or its words aren't there, `ambiguous-entry`
 *   where the words stand in it twice
 */
export function editorNotesOf(
  readings: readonly LocatedReading[],
  curated: CuratedEditorNotes,
): EditorNote[] {
  const notes = [...curated].flatMap(([doc, entries]) =>
    entries.map((entry) => noteAt(doc, entry, readings)),
  );
  const order = new Map(readings.map((reading, i) => [fullIdOf(reading), i]));
  const placeOf = ({ doc, block }: EditorNote) => order.get(fullId(doc, block)) ?? 0;
  return notes.sort((a, b) => placeOf(a) - placeOf(b) || a.start - b.start);
}

function noteAt(
  doc: string,
  { data, place }: Placed<CuratedEditorNote>,
  readings: readonly LocatedReading[],
): EditorNote {
  const { passage, words, note, evidence, confidence } = data;
  const reading = readings.find((it) => it.doc === doc && it.block === passage);
  const start = reading?.text.indexOf(words) ?? -1;
  if (!reading || start === -1) {
    throw new EditionError(
      'stale-entry',
      place,
      reading ? `${passage} has no words “${words}”` : `${doc} has no passage ${passage}`,
      'correct passage and words, or delete the entry if the text no longer needs it',
    );
  }
  if (reading.text.includes(words, start + 1)) {
    throw new EditionError(
      'ambiguous-entry',
      place,
      `“${words}” stands in ${passage} more than once`,
      'make the words longer until they are unique',
    );
  }
  const { text, insertions } = reading.located.block;
  const offset = text.at[toText(insertions, start)] as number;
  const end = start + words.length;
  return {
    id: `${doc}-n${offset}`,
    doc,
    block: passage,
    quote: words,
    start,
    end,
    note,
    evidence,
    confidence,
  };
}
