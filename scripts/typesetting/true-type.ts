/** TrueType files as tables, so that what one holds can be put into another. */

/** Tables by their names: `glyf`, `loca`. */
export type Tables = Map<string, Buffer>;

/** A glyph as a file holds it. */
export interface StoredGlyph {
  /** The outline in the form of `glyf`; empty for a blank. */
  outline: Buffer;
  advance: number;
}

/** The head of a file before its tables' entries, and an entry. */
const HEAD = 12;
const ENTRY = 16;

/** The tables of a TrueType file. */
export function tablesOf(file: Buffer): Tables {
  const entries = Array.from({ length: file.readUInt16BE(4) }, (_, i) => HEAD + ENTRY * i);
  return new Map(
    entries.map((at) => {
      const start = file.readUInt32BE(at + 8);
      return [
        file.toString('latin1', at, at + 4),
        file.subarray(start, start + file.readUInt32BE(at + 12)),
      ];
    }),
  );
}

/**
 * A table of a file.
 * @throws {Error} where the file has none of this name
 */
export function table(tables: Tables, name: string): Buffer {
  const found = tables.get(name);
  if (!found) throw new Error(`a font has no table ${name}`);
  return found;
}

/** A glyph of a file by its number. */
export function storedGlyph(tables: Tables, glyph: number): StoredGlyph {
  const loca = table(tables, 'loca');
  const isLong = table(tables, 'head').readUInt16BE(50) === 1;
  const place = (at: number) =>
    isLong ? loca.readUInt32BE(4 * at) : 2 * loca.readUInt16BE(2 * at);
  // The last advance stands for all glyphs behind it.
  const last = table(tables, 'hhea').readUInt16BE(34) - 1;
  return {
    outline: table(tables, 'glyf').subarray(place(glyph), place(glyph + 1)),
    advance: table(tables, 'hmtx').readUInt16BE(4 * Math.min(glyph, last)),
  };
}

/** The tables with other outlines, in the order of the glyphs; an undefined one stays. */
export function withOutlines(tables: Tables, outlines: readonly (Buffer | undefined)[]): Tables {
  const all = outlines.map((outline, at) => padded(outline ?? storedGlyph(tables, at).outline));
  const loca = Buffer.alloc(4 * (all.length + 1));
  let end = 0;
  for (const [index, { length }] of all.entries()) {
    end += length;
    loca.writeUInt32BE(end, 4 * (index + 1));
  }
  const head = Buffer.from(table(tables, 'head'));
  head.writeUInt16BE(1, 50);
  const maxp = Buffer.from(table(tables, 'maxp'));
  const drawn = all.filter(({ length }) => length > 0).map(extentOf);
  const points = Math.max(0, ...drawn.map((extent) => extent.points));
  const contours = Math.max(0, ...drawn.map((extent) => extent.contours));
  const parts = maxp.readUInt16BE(28);
  for (const [index, most] of [points, contours, points * parts, contours * parts].entries())
    maxp.writeUInt16BE(most, 6 + 2 * index);
  return new Map([
    ...tables,
    ['glyf', Buffer.concat(all)],
    ['loca', loca],
    ['head', head],
    ['maxp', maxp],
  ]);
}

/** The size of an outline; one that is composed of others has none of its own. */
function extentOf(outline: Buffer): { points: number; contours: number } {
  const contours = Math.max(0, outline.readInt16BE(0));
  return { points: contours && outline.readUInt16BE(8 + 2 * contours) + 1, contours };
}

/** The TrueType file of tables. */
export function fileOf(tables: Tables): Buffer {
  const names = [...tables.keys()].sort();
  const power = 2 ** Math.floor(Math.log2(names.length));
  const top = Buffer.alloc(HEAD + ENTRY * names.length);
  top.writeUInt32BE(0x00010000);
  top.writeUInt16BE(names.length, 4);
  top.writeUInt16BE(ENTRY * power, 6);
  top.writeUInt16BE(Math.log2(power), 8);
  top.writeUInt16BE(ENTRY * (names.length - power), 10);
  const parts: Buffer[] = [top];
  let start = top.length;
  for (const [index, name] of names.entries()) {
    const own = table(tables, name);
    const part = padded(own);
    // The sum of the whole file is put in last.
    if (name === 'head') part.writeUInt32BE(0, 8);
    const at = HEAD + ENTRY * index;
    top.write(name, at, 'latin1');
    top.writeUInt32BE(sum(part), at + 4);
    top.writeUInt32BE(start, at + 8);
    top.writeUInt32BE(own.length, at + 12);
    start += part.length;
    parts.push(part);
  }
  const file = Buffer.concat(parts);
  file.writeUInt32BE(
    (0xb1b0afba - sum(file)) >>> 0,
    top.readUInt32BE(HEAD + ENTRY * names.indexOf('head') + 8) + 8,
  );
  return file;
}

/** A copy whose length divides by four. */
function padded(bytes: Buffer): Buffer {
  const out = Buffer.alloc(Math.ceil(bytes.length / 4) * 4);
  bytes.copy(out);
  return out;
}

function sum(bytes: Buffer): number {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0;
  return sum;
}
