import { fullId } from '../../../src/model/ids.ts';
import type { CitingPassage } from './passages.ts';
import type { CuratedWorks } from './read-works.ts';
import type { WorkEntry } from './schemas.ts';
import { issuedTitle, plainTitle } from './titles.ts';

/**
 * Works with the documents of the library among them: one that `works.yaml` describes is known by
 * its id, title or number, one that it doesn't describe is taken from `document.yaml`.
 * @param passages of all documents
 */
export function withOwnWorks(
  passages: readonly CitingPassage[],
  curated: CuratedWorks,
): CuratedWorks {
  const documents = Map.groupBy(passages, ({ tree }) => tree.meta.id);
  const works = [...curated.works];
  for (const [doc, own] of documents) {
    const [{ tree }] = own as [CitingPassage];
    const { title, number, source } = tree.meta;
    const at = works.findIndex(
      ({ data }) =>
        data.id === doc ||
        plainTitle(data.title) === plainTitle(title) ||
        (number !== null && data.number === number),
    );
    const described = works[at];
    if (described) works[at] = { ...described, data: { ...described.data, corpusId: doc } };
    else {
      const place = { file: `seeds/${doc}/${source}`, line: 1, column: 1, source: '' };
      works.push({ data: entryOf(own), place });
    }
  }
  return { ...curated, works };
}

/** The entry of a document as a work, from its description; a date only where the text says it. */
function entryOf(passages: readonly CitingPassage[]): WorkEntry {
  const [{ tree }] = passages as [CitingPassage];
  const { id, title, shortTitle, number, issuer, date } = tree.meta;
  const year = date?.slice(0, 4) ?? '';
  const dated = passages.find(
    ({ located: { block }, text }) => block.kind === 'date' && text.includes(year),
  );
  const issued = issuedTitle(title);
  return {
    id,
    title,
    short: shortTitle,
    corpusId: id,
    cited: [id],
    ...(number && { number }),
    ...(issuer && { issuer }),
    ...(issued && { titles: [issued] }),
    ...(date && dated && { date, dated: [{ block: fullId(id, dated.block), quote: dated.text }] }),
  };
}
