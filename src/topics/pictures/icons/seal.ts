/** The site's seal, 东北, drawn as strokes in a square of 64 units. */

/** A stroke's corners. */
export type Stroke = readonly (readonly [x: number, y: number])[];

export const SEAL_SIZE = 64;
/** How thick the strokes are. */
export const STROKE_WIDTH = 3.8;

const EAST: Stroke[] = [
  // 横, 撇折, 竖钩, then the two dots at the sides.
  [
    [8.5, 19],
    [29.5, 19],
  ],
  [
    [18, 11.5],
    [11, 31.5],
    [29.5, 31.5],
  ],
  [
    [19.5, 25],
    [19.5, 52],
    [15, 49.5],
  ],
  [
    [13.5, 38],
    [9.5, 46],
  ],
  [
    [25, 38],
    [28.5, 46],
  ],
];

const NORTH: Stroke[] = [
  [
    [42, 12],
    [42, 52],
  ],
  [
    [34, 25.5],
    [42, 25.5],
  ],
  [
    [34.5, 47],
    [42, 43],
  ],
  [
    [56.5, 20.5],
    [48.5, 27],
  ],
  [
    [48.5, 12],
    [48.5, 50],
    [57, 50],
    [57, 44],
  ],
];

/** The strokes of both characters. */
export const SEAL: readonly Stroke[] = [...EAST, ...NORTH];
