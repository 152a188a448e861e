/** Types of what we use of subset-font, whose own types lack the newer options. */
declare module 'subset-font' {
  /** Cuts a font down to the characters of a text. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: {
      targetFormat: 'truetype';
      /** Axes of a variable font that get one place for good. */
      variationAxes: Record<string, number>;
      noHinting: boolean;
      noLayoutClosure: boolean;
      /** Features of layout that stay. */
      keepFeatures: string[];
    },
  ): Promise<Buffer>;
}
