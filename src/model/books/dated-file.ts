import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

/** A file in a zip, packed as it stands there. */
interface Entry {
  name: Buffer;
  /** How its bytes and its name are written. */
  flags: number;
  method: number;
  sum: number;
  size: number;
  packed: Buffer;
}

/** What the parts of a zip begin with, and how long they are at least. */
const LOCAL = { sign: 0x04034b50, size: 30 };
const CENTRAL = { sign: 0x02014b50, size: 46 };
const END = { sign: 0x06054b50, size: 22 };
/** A flag of entries whose sizes stand behind them; it is of no use where they are known. */
const SIZES_BEHIND = 8;
const VERSION = 20;
const DEFLATED = 8;

/**
 * An Office file with the day of the edition in place of the moment in which it was made, so that
 * the same edition gives the same bytes. What is packed in it stays as it is.
 * @param file bytes of a .docx or .xlsx
 * @param date such as 2026-11-20
 */
export function datedFile(file: Uint8Array, date: string): Uint8Array {
  const entries = entriesOf(Buffer.from(file.buffer, file.byteOffset, file.byteLength));
  return zipped(
    entries.map((entry) =>
      entry.name.toString() === 'docProps/core.xml' ? datedCore(entry, date) : entry,
    ),
    date,
  );
}

/** The entry of what a file says of itself, with the day in place of each moment. */
function datedCore(entry: Entry, date: string): Entry {
  const old = entry.method === DEFLATED ? inflateRawSync(entry.packed) : entry.packed;
  const text = old.toString().replace(/>\d{4}-\d{2}-\d{2}T[^<]*</g, `>${date}T12:00:00Z<`);
  const bytes = Buffer.from(text);
  const packed = deflateRawSync(bytes);
  return { ...entry, method: DEFLATED, sum: crc32(bytes), size: bytes.length, packed };
}

/** The files of a zip, from the list at its end. */
function entriesOf(zip: Buffer): Entry[] {
  let end = zip.length - END.size;
  while (zip.readUInt32LE(end) !== END.sign) end--;
  let at = zip.readUInt32LE(end + 16);
  return Array.from({ length: zip.readUInt16LE(end + 10) }, () => {
    const [nameSize, extraSize, remarkSize] = [28, 30, 32].map((field) =>
      zip.readUInt16LE(at + field),
    ) as [number, number, number];
    const local = zip.readUInt32LE(at + 42);
    const data = local + LOCAL.size + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const entry = {
      name: zip.subarray(at + CENTRAL.size, at + CENTRAL.size + nameSize),
      flags: zip.readUInt16LE(at + 8) & ~SIZES_BEHIND,
      method: zip.readUInt16LE(at + 10),
      sum: zip.readUInt32LE(at + 16),
      size: zip.readUInt32LE(at + 24),
      packed: zip.subarray(data, data + zip.readUInt32LE(at + 20)),
    };
    at += CENTRAL.size + nameSize + extraSize + remarkSize;
    return entry;
  });
}

/** A zip of entries that are packed already, all of noon of a day. */
function zipped(entries: readonly Entry[], date: string): Uint8Array {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let at = 0;
  for (const { name, flags, method, sum, size, packed } of entries) {
    // What both lists say of an entry.
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(VERSION, 0);
    facts.writeUInt16LE(flags, 2);
    facts.writeUInt16LE(method, 4);
    facts.writeUInt32LE(noonOf(date), 6);
    facts.writeUInt32LE(sum, 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(size, 18);
    facts.writeUInt16LE(name.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    const local = Buffer.concat([signed(LOCAL.sign), facts, name, packed]);
    locals.push(local);
    centrals.push(signed(CENTRAL.sign), half(VERSION), facts, place, name);
    at += local.length;
  }
  const list = Buffer.concat(centrals);
  const end = Buffer.alloc(END.size);
  end.writeUInt32LE(END.sign, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...locals, list, end]));
}

function signed(sign: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(sign);
  return bytes;
}

function half(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

/** The clock's reading without a zone, as a zip holds it: day above, time below. */
function noonOf(date: string): number {
  const [year = 1980, month = 1, day = 1] = date.split('-').map(Number);
  return (((year - 1980) << 25) | (month << 21) | (day << 16) | (12 << 11)) >>> 0;
}
