import { createHash } from 'node:crypto';
import type { DocumentMeta } from '../lib/document-meta.ts';
import { EditionError, placeAt } from '../lib/edition-error.ts';
import { decodeUtf8, startOf } from './utf8.ts';

/**
 * Turns the bytes of a source into text, and makes sure that they are the very bytes that the
 * edition was made from.
 * @param file path to show in errors
 * @param meta has the checksum and the length that the source must have
 * @returns the text, byte for byte as it is in the file
 * @throws EditionError `empty-source`, `byte-order-mark`, `gb18030`, `invalid-utf8`, `crlf`,
 *   `control-character`, `truncated-source`, `checksum` or `characters`
 */
export function readSourceText(file: string, bytes: Uint8Array, meta: DocumentMeta): string {
  if (bytes.length === 0) {
    throw new EditionError('empty-source', startOf(file), 'the source is empty', RESTORE);
  }
  const text = decodeUtf8(file, bytes, {
    name: 'the source',
    fix: RESTORE,
    converted: 'correct sha256 in document.yaml',
  });
  refuseCarriageReturns(file, text);
  refuseControls(file, text);
  checkSum(file, bytes, text, meta);
  return text;
}

/**
 * Makes sure that the file which a source was taken from is the very one.
 * @param file path to show in errors
 * @throws EditionError `checksum`
 */
export function checkOriginal(
  file: string,
  bytes: Uint8Array,
  { sha256 }: NonNullable<DocumentMeta['original']>,
): void {
  const found = createHash('sha256').update(bytes).digest('hex');
  if (found === sha256) return;
  throw new EditionError(
    'checksum',
    startOf(file),
    `sha256 is ${found}, original in document.yaml says ${sha256}`,
    'put the untouched file back (git checkout)',
  );
}

const RESTORE = 'put the untouched file back (git checkout)';
const ANEW = `${RESTORE}, or correct sha256 and characters in document.yaml if the new text is meant`;

function refuseCarriageReturns(file: string, text: string): void {
  const at = text.indexOf('\r');
  if (at === -1) return;
  throw new EditionError(
    'crlf',
    placeAt(file, text, at),
    'the source has carriage returns (CRLF line ends)',
    'turn off line-end conversion (.gitattributes: seeds/** -text) and put the file back',
  );
}

/** Refuses characters that no text has, above all those that HTML may not hold. */
function refuseControls(file: string, text: string): void {
  const at = text.search(/(?![\t\n])[\p{Cc}\ufeff\ufffd\ufffe\uffff]/u);
  if (at === -1) return;
  const code = (text.codePointAt(at) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  throw new EditionError(
    'control-character',
    placeAt(file, text, at),
    `the source has a character that no text has, U+${code}`,
    ANEW,
  );
}

function checkSum(file: string, bytes: Uint8Array, text: string, meta: DocumentMeta): void {
  const found = createHash('sha256').update(bytes).digest('hex');
  if (found === meta.sha256) {
    checkLength(file, text, meta);
    return;
  }
  if (text.length < meta.characters) {
    throw new EditionError(
      'truncated-source',
      placeAt(file, text, text.length),
      `the source has ${text.length} of ${meta.characters} characters`,
      ANEW,
    );
  }
  throw new EditionError(
    'checksum',
    startOf(file),
    `sha256 is ${found}, document.yaml says ${meta.sha256}`,
    ANEW,
  );
}

function checkLength(file: string, text: string, { characters }: DocumentMeta): void {
  if (text.length === characters) return;
  throw new EditionError(
    'characters',
    startOf(file),
    `the source has ${text.length} characters, document.yaml says ${characters}`,
    'correct characters in document.yaml',
  );
}
