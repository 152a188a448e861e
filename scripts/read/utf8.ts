import { EditionError, type Place, placeAt } from '../lib/edition-error.ts';

/** Words with which messages speak of a file. */
export interface FileWords {
  /** Its name: the source, the file. */
  name: string;
  /** The way to mend one whose bytes are no text. */
  fix: string;
  /** The step that is left once one in another encoding is converted. */
  converted?: string;
}

/**
 * Turns the bytes of a file into text.
 * @param file path to show in errors
 * @returns the text, without a change
 * @throws EditionError `byte-order-mark`, `gb18030` or `invalid-utf8`
 */
export function decodeUtf8(
  file: string,
  bytes: Uint8Array,
  { name, fix, converted }: FileWords,
): string {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
    throw new EditionError(
      'byte-order-mark',
      startOf(file),
      `${name} begins with a byte order mark`,
      `save it as UTF-8 without a byte order mark, or ${fix}`,
    );
  }
  const good = validLength(bytes);
  if (good === bytes.length) return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  if (isGb18030(bytes, good)) {
    throw new EditionError(
      'gb18030',
      startOf(file),
      `${name} is GB18030 (GBK), not UTF-8`,
      converted ? `convert it to UTF-8, then ${converted}` : `convert it to UTF-8, or ${fix}`,
    );
  }
  const decode = (part: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(part);
  const place = placeAt(file, decode(bytes), decode(bytes.subarray(0, good)).length);
  throw new EditionError('invalid-utf8', place, `${name} is not valid UTF-8 from here on`, fix);
}

/** The place at which a file begins. */
export function startOf(file: string): Place {
  return { file, line: 1, column: 1, source: '' };
}

/** The number of bytes at the beginning that are whole characters of UTF-8. */
function validLength(bytes: Uint8Array): number {
  if (isValid(bytes)) return bytes.length;
  let [good, bad] = [0, bytes.length];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isValid(bytes.subarray(0, middle), true)) good = middle;
    else bad = middle;
  }
  // A character that the cut parts has no fault of its own.
  while (good > 0 && !isValid(bytes.subarray(0, good))) good--;
  return good;
}

/**
 * Tells whether bytes are UTF-8.
 * @param stream more bytes may follow, which complete the last character
 */
function isValid(bytes: Uint8Array, stream = false): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream });
    return true;
  } catch {
    return false;
  }
}

/**
 * Tells whether bytes are GB18030: as such they are mostly Han characters, and behind the first
 * fault they go on being no UTF-8.
 * @param good number of bytes before that fault
 */
function isGb18030(bytes: Uint8Array, good: number): boolean {
  try {
    const text = new TextDecoder('gb18030', { fatal: true }).decode(bytes);
    const signs = text.replace(/[\0-\x7f]/g, '');
    const han = signs.match(/[\u4e00-\u9fff]/g)?.length ?? 0;
    const rest = new TextDecoder('utf-8').decode(bytes.subarray(good, good + 300));
    return han * 2 > signs.length && (rest.match(/\ufffd/g)?.length ?? 0) >= 3;
  } catch {
    return false;
  }
}
