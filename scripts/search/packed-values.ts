/** Values as Pagefind packs them: whole numbers, texts and lists in CBOR (RFC 8949). */
export type Packed = number | string | Packed[];

/** The kinds that values of Pagefind have, by their number in CBOR. */
const NUMBER = 0;
const TEXT = 3;
const LIST = 4;
/** Lengths from here on stand in one, two or four bytes of their own. */
const IN_BYTES = 24;
const WIDTHS = [1, 2, 4];

/**
 * Reads a packed value.
 * @throws Error where the bytes hold another kind, or more than one value
 */
export function readPacked(bytes: Buffer): Packed {
  let at = 0;
  const length = (short: number): number => {
    if (short < IN_BYTES) return short;
    const width = WIDTHS[short - IN_BYTES];
    if (width === undefined) throw new Error(`No length at ${at} of the packed list`);
    at += width;
    return bytes.readUIntBE(at - width, width);
  };
  const value = (): Packed => {
    const first = bytes.readUInt8(at);
    at += 1;
    const kind = first >> 5;
    const count = length(first & 31);
    if (kind === NUMBER) return count;
    if (kind === LIST) return Array.from({ length: count }, value);
    if (kind !== TEXT) throw new Error(`A value of kind ${kind} at ${at} of the packed list`);
    at += count;
    return bytes.toString('utf8', at - count, at);
  };
  const read = value();
  if (at !== bytes.length) throw new Error('The packed list goes on behind its end');
  return read;
}

/** Packs a value. */
export function writePacked(value: Packed): Buffer {
  if (typeof value === 'number') return head(NUMBER, value);
  if (typeof value === 'string') {
    const text = Buffer.from(value);
    return Buffer.concat([head(TEXT, text.length), text]);
  }
  return Buffer.concat([head(LIST, value.length), ...value.map(writePacked)]);
}

function head(kind: number, count: number): Buffer {
  if (count < IN_BYTES) return Buffer.from([(kind << 5) | count]);
  const at = WIDTHS.findIndex((width) => count < 256 ** width);
  const width = WIDTHS[at] ?? 4;
  const bytes = Buffer.alloc(1 + width);
  bytes[0] = (kind << 5) | (IN_BYTES + at);
  bytes.writeUIntBE(count, 1, width);
  return bytes;
}
