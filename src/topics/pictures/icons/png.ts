import { crc32 } from 'node:zlib';
import { zlibSync } from 'fflate';

/** Red, green and blue, each from 0 to 255. */
export type Colour = readonly [number, number, number];

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/**
 * Writes a picture of two colours and the shades between them as PNG. The same pixels give the
 * same bytes on every machine: the compression is a program of its own, not the system's.
 * @param pixels row by row, 0 for `ground`, 255 for `ink`
 * @param size width and height in pixels
 */
export function encodePng(pixels: Uint8Array, size: number, ground: Colour, ink: Colour): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  // Eight bits a pixel, each the number of a colour in the palette.
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from(SIGNATURE),
    chunk('IHDR', header),
    chunk('PLTE', palette(ground, ink)),
    chunk('IDAT', zlibSync(scanLines(pixels, size), { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ]);
}

function palette(ground: Colour, ink: Colour): Uint8Array {
  const shade = (part: number) =>
    ground.map((from, i) => Math.round(from + ((ink[i] as number) - from) * part));
  return Uint8Array.from(Array.from({ length: 256 }, (_, index) => shade(index / 255)).flat());
}

/** Each row of pixels behind a zero, which says that it is not filtered. */
function scanLines(pixels: Uint8Array, size: number): Uint8Array {
  const lines = new Uint8Array(size * (size + 1));
  for (let row = 0; row < size; row++) {
    lines.set(pixels.subarray(row * size, (row + 1) * size), row * (size + 1) + 1);
  }
  return lines;
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
