import { customPinyin, pinyin } from 'pinyin-pro';
import type { PlaceEntry } from '../../src/model/data/places.ts';

const HAN = /^\p{Script=Han}+$/u;
/** A syllable of pinyin, as ids hold them. */
const SYLLABLE =
  /^(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)?(?:[aeiouv]|ai|ei|ui|ao|ou|iu|ie|ve|ue|ua|uo|ia|er|an|en|in|un|vn|ang|eng|ing|ong|iao|ian|iang|iong|uai|uan|uang)$/;

type NamedPlace = Pick<PlaceEntry, 'id' | 'name' | 'short' | 'otherNames'>;

/**
 * The names of places that pinyin-pro reads otherwise than their ids, which are the pinyin that
 * people write: 珲春 is hun chun, not hui chun.
 * @returns the syllables of each such name, blanks between
 */
export function nameReadings(places: readonly NamedPlace[]): Map<string, string> {
  const readings = new Map<string, string>();
  for (const { id, name, short, otherNames = [] } of places) {
    const letters = id.replaceAll('-', '');
    for (const form of [name, short, ...otherNames]) {
      if (!form) continue;
      for (const whole of [form, form.slice(0, -1)]) {
        const count = [...whole].length;
        if (count < 2 || !HAN.test(whole)) continue;
        const written = syllablesOf(letters, count);
        const read = pinyin(whole, { toneType: 'none', v: true });
        const meant = written.includes(read) ? undefined : written.find((it) => isNear(it, read));
        if (meant) readings.set(whole, meant);
      }
    }
  }
  return readings;
}

/** Has pinyin-pro read the names of places as their ids do, for all that is read from now on. */
export function teachReadings(places: readonly NamedPlace[]): void {
  customPinyin(Object.fromEntries(nameReadings(places)));
}

/** All ways to read letters as so many syllables. */
function syllablesOf(letters: string, count: number): string[] {
  if (count === 0) return letters === '' ? [''] : [];
  const ways: string[] = [];
  for (let length = Math.min(6, letters.length); length > 0; length -= 1) {
    const syllable = letters.slice(0, length);
    if (!SYLLABLE.test(syllable)) continue;
    for (const rest of syllablesOf(letters.slice(length), count - 1))
      ways.push(rest === '' ? syllable : `${syllable} ${rest}`);
  }
  return ways;
}

/** Tells whether two readings differ in a single syllable: then an id means this name and no other. */
function isNear(reading: string, other: string): boolean {
  const others = other.split(' ');
  return reading.split(' ').filter((syllable, at) => syllable !== others[at]).length === 1;
}
