/** A process that sets books with Typst: see `pdf.ts`, which begins it. */
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { serveAsHelper } from '../../lib/helper.ts';
import type { Pressed, PressSetUp } from './pdf.ts';
import type { TypstBook } from './typst-book.ts';

serveAsHelper<PressSetUp, TypstBook, Pressed>(({ fonts, timestamp }) => {
  const compiler = NodeCompiler.create({
    workspace: import.meta.dirname,
    fontArgs: [{ fontBlobs: fonts.map((font) => Buffer.from(font)) }],
  });
  return ({ source, inputs }) => {
    const compiled = compiler.compile({ mainFileContent: source, inputs });
    const document = compiled.result;
    if (!document) {
      compiled.printDiagnostics();
      throw new Error('Typst can’t set a book, for the reasons above');
    }
    const pdf = compiler.pdf(document, { pdfStandard: 'ua-1', creationTimestamp: timestamp });
    const known = compiler.query(document, { selector: '<pages>', field: 'value' });
    // What was set before is of no use for the next book.
    compiler.evictCache(0);
    return { pdf, count: document.numOfPages, places: known[0] ?? [] };
  };
});
