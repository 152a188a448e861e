import type { LibraryDocument } from '../../model/data/documents.ts';
import type { Indicator, SeriesEntry } from '../../model/data/indicators.ts';
import { fullId } from '../../model/ids.ts';
import { labelsOf } from '../../model/passages/labels.ts';
import { passageName } from '../../model/passages/passage-name.ts';
import { type SentencePiece, sentenceAround } from '../../ui/sentence.ts';

/** The passage of a value, for links. */
export interface ValueSource {
  /** 专栏1第3行 */
  name: string;
  /** “十二五”规划 专栏1第3行 */
  fullName: string;
  /** From the site's root: plan-12/c01.html#box-01-i3. */
  url: string;
}

/** A place in the text: a block, or a row of its table. */
export interface PlaceInText {
  doc: string;
  block: string;
  row: string | null;
}

/** A function that finds the places of values; it throws where there is no such passage. */
export function sourcesIn(
  documents: readonly LibraryDocument[],
): (place: PlaceInText) => ValueSource {
  const books = new Map(
    documents.map((document) => [document.id, { document, labels: labelsOf(document) }]),
  );
  return ({ doc, block, row }) => {
    const book = books.get(doc);
    const url = book?.document.blocks.find(({ id }) => id === block)?.url;
    if (!book || !url) throw new Error(`There is no passage ${doc}/${block}`);
    const name = passageName(row ?? block, book.labels);
    return {
      name,
      fullName: `${book.document.shortTitle} ${name}`,
      url: row ? `${url.slice(0, url.indexOf('#'))}#${row}` : url,
    };
  };
}

/** A sentence of the running text or a row of a table, with its values marked. */
export interface SourceSentence {
  source: ValueSource;
  pieces: SentencePiece[];
}

/** The sentences and rows that give the values of an indicator, each once, in the values' order. */
export function sourceSentences(
  { series, rows }: Pick<Indicator, 'series' | 'rows'>,
  documents: readonly LibraryDocument[],
): SourceSentence[] {
  const sourceOf = sourcesIn(documents);
  const readings = new Map(
    documents.flatMap(({ id, blocks }) =>
      blocks.map((block) => [fullId(id, block.id), block.reading] as const),
    ),
  );
  const places = Map.groupBy(series, ({ doc, row, block, quote }) =>
    row ? fullId(doc, row) : `${fullId(doc, block)} ${quote}`,
  );
  return [...places.values()].flatMap((entries) => {
    const [entry] = entries;
    if (!entry) return [];
    const label = rows.find(({ doc, row }) => doc === entry.doc && row === entry.row)?.label;
    const reading = readings.get(fullId(entry.doc, entry.block)) ?? '';
    const pieces = label ? rowPieces(label, entries) : sentencePieces(reading, entries);
    return [{ source: sourceOf(entry), pieces }];
  });
}

/** 服务业增加值比重（%） 44.7 47.4 [2.7], the values marked. */
function rowPieces(label: string, entries: readonly SeriesEntry[]): SentencePiece[] {
  return [
    { text: label.replace('／', '，'), marked: false },
    ...entries.flatMap(({ raw }) => [
      { text: ' ', marked: false },
      { text: raw, marked: true },
    ]),
  ];
}

/** The sentence around values that one quote gives: 从2000美元增至8000美元. */
function sentencePieces(reading: string, entries: readonly SeriesEntry[]): SentencePiece[] {
  const spans = entries.map(({ quote, raw }): [number, number] => {
    const start = reading.indexOf(quote) + quote.indexOf(raw);
    return [start, start + raw.length];
  });
  return sentenceAround(
    reading,
    spans.sort(([a], [b]) => a - b),
  );
}
