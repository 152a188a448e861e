import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { HEI, SONG } from '../typesetting/fonts.ts';
import { quoted } from '../typesetting/quoted.ts';

/** A map to be printed. */
export interface MapSheet {
  title: string;
  /** The drawing as the text of an SVG file. */
  drawing: string;
  isWide: boolean;
  legend: readonly { key: string; name: string }[];
  notes: readonly string[];
}

/**
 * Sets a map as one sheet of A3.
 * @param compiler has the fonts of all that is set on paper
 * @param timestamp of the file, in seconds
 * @throws {Error} where it can't be set
 */
export function sheetPdf(compiler: NodeCompiler, sheet: MapSheet, timestamp: number): Uint8Array {
  const compiled = compiler.compile({ mainFileContent: sourceOf(sheet) });
  const document = compiled.result;
  if (!document) {
    compiled.printDiagnostics();
    throw new Error(`${sheet.title} can't be set`);
  }
  return compiler.pdf(document, { pdfStandard: 'ua-1', creationTimestamp: timestamp });
}

/** The program that sets a sheet: the drawing as large as it can be, the legend beside or below it. */
function sourceOf({ title, drawing, isWide, legend, notes }: MapSheet): string {
  const keys = legend.map(
    ({ key, name }) =>
      // What a sign looks like is for the eye; its words say what it stands for.
      `  par[#pdf.artifact(box(image(bytes(${quoted(key)}), format: "svg", width: 12mm), baseline: 20%)) #h(2mm) #${quoted(name)}],`,
  );
  const paragraphs = notes.map((note) => `#par[#${quoted(note)}]`);
  return `
#set document(title: ${quoted(title)})
#set page(paper: "a3", flipped: ${isWide}, margin: 12mm)
#set text(font: ${quoted(HEI)}, size: 8pt, lang: "zh", region: "cn")
#set par(leading: 0.7em, spacing: 0.7em)
#let drawing = image(bytes(${quoted(drawing)}), format: "svg", width: 100%, height: 100%, fit: "contain", alt: ${quoted(`${title}示意图`)})
#let legend = (
${keys.join('\n')}
)
#show heading: set text(font: ${quoted(SONG)}, size: 20pt)
#let beside = [
  #heading(level: 1)[#${quoted(title)}]
  #v(4mm)
  #if legend.len() > 0 {
    grid(columns: ${isWide ? 1 : 3}, row-gutter: 2.5mm, column-gutter: 6mm, ..legend)
    v(4mm)
  }
  #set text(size: 7pt)
  ${paragraphs.join('\n  ')}
]
// Beside the drawing its title comes first for whoever hears the sheet.
${
  isWide
    ? '#place(top + right, block(width: 62mm, align(left, beside)))\n#block(width: 100% - 70mm, height: 100%, drawing)'
    : '#grid(rows: (1fr, auto), row-gutter: 6mm, align(center, drawing), beside)'
}
`;
}
