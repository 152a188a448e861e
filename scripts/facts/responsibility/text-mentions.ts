import type { Form } from '../../names/forms.ts';
import { type Hit, Lexicon, longest } from '../../names/lexicon.ts';

/** Words for agencies, each with the agencies that it stands for: a short name for several. */
export type AgencyLexicon = Lexicon<readonly string[]>;

/**
 * Makes what a document is searched for.
 * @param forms for each agency its name, and other ways in which the texts write it
 * @param shortNames what the document's notes define; a name of an agency goes before one
 */
export function agencyLexicon(
  forms: ReadonlyMap<string, readonly Form[]>,
  shortNames: ReadonlyMap<string, readonly string[]>,
): AgencyLexicon {
  const own = [...forms].flatMap(([name, written]) =>
    written.map((form): [Form, readonly string[]] => [form, [name]]),
  );
  return new Lexicon([...own, ...shortNames]);
}

const TITLE = /《[^》]*》/g;

/**
 * Finds agencies in running text. Titles of documents (《辽宁省人民政府关于…》) name an issuer, not an
 * agency with something to do here, and are passed over.
 */
export function mentionsIn(text: string, lexicon: AgencyLexicon): Hit<readonly string[]>[] {
  const titles = [...text.matchAll(TITLE)].map(({ index, 0: title }) => ({
    start: index,
    end: index + title.length,
  }));
  return longest(lexicon.in(text)).filter(
    ({ start }) => !titles.some((title) => title.start <= start && start < title.end),
  );
}
