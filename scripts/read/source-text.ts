import { createHash } from 'node:crypto';
import { EditionError, type Place, placeAt } from '../lib/edition-error.ts';
import type { DocumentMeta } from './document-meta.ts';

/**
 * Turns the bytes of a source into text and makes sure that they are the very bytes that the
 * edition was made from.
 * @param file path to show in errors
 * @returns the text, byte for byte as it is in the file
 * @throws EditionError `empty-source`, `byte-order-mark`, `gb18030`, `invalid-utf8`, `crlf`,
 *   `truncated-source`, `checksum` or `characters`
 */
export function readSourceText(file: string, bytes: Uint8Array, meta: DocumentMeta): string {
  if (bytes.length === 0) {
    throw new EditionError('empty-source', start(file), 'the source is empty', RESTORE);
  }
  refuseByteOrderMark(file, bytes);
  const text = decode(file, bytes);
  refuseCarriageReturns(file, text);
  checkSum(file, bytes, text, meta);
  return text;
}

const RESTORE = 'put the untouched file back (git checkout)';

function start(file: string): Place {
  return { file, line: 1, column: 1, source: '' };
}

function refuseByteOrderMark(file: string, bytes: Uint8Array): void {
  if (bytes[0] !== 0xef || bytes[1] !== 0xbb || bytes[2] !== 0xbf) return;
  throw new EditionError(
    'byte-order-mark',
    start(file),
    'the source begins with a byte order mark',
    'save it as UTF-8 without a byte order mark, or put the untouched file back',
  );
}

function decode(file: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw isGb18030(bytes)
      ? new EditionError(
          'gb18030',
          start(file),
          'the source is GB18030 (GBK), not UTF-8',
          'convert it to UTF-8, then correct sha256 in document.yaml',
        )
      : new EditionError(
          'invalid-utf8',
          firstBadByte(file, bytes),
          'the source is not valid UTF-8 from here on',
          RESTORE,
        );
  }
}

/** Bytes that read as GB18030 and give mostly Han characters there. */
function isGb18030(bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder('gb18030', { fatal: true }).decode(bytes);
    return (text.match(/[\u4e00-\u9fff]/g)?.length ?? 0) * 2 > text.length && !halfUtf8(bytes);
  } catch {
    return false;
  }
}

/** UTF-8 with a fault further on may read as GB18030 too: look at its first half. */
function halfUtf8(bytes: Uint8Array): boolean {
  const head = new TextDecoder('utf-8').decode(bytes.subarray(0, Math.min(300, bytes.length)));
  return (head.match(/\ufffd/g)?.length ?? 0) < 3;
}

function firstBadByte(file: string, bytes: Uint8Array): Place {
  const text = new TextDecoder('utf-8').decode(bytes);
  return placeAt(file, text, text.indexOf('\ufffd'));
}

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
      RESTORE,
    );
  }
  throw new EditionError(
    'checksum',
    start(file),
    `sha256 is ${found}, document.yaml says ${meta.sha256}`,
    `${RESTORE}, or correct sha256 and characters in document.yaml if the new text is meant`,
  );
}

function checkLength(file: string, text: string, { characters }: DocumentMeta): void {
  if (text.length === characters) return;
  throw new EditionError(
    'characters',
    start(file),
    `the source has ${text.length} characters, document.yaml says ${characters}`,
    'correct characters in document.yaml',
  );
}
