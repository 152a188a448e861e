/** Times that a map is larger on its sheet of A3 than on a screen, where a unit of it is a pixel. */
export const SHEET_SCALE = 1.95;
