import type { Book, BookBlock, BookCell } from '../tree/book.ts';
import { blocksOfBook, textOf, type Writer, write } from '../tree/walk.ts';
import { escaped } from './escape.ts';

/** Elements of a document's divisions, outer ones first. */
const DIVISIONS = {
  front: 'hcontainer',
  chapter: 'chapter',
  section: 'section',
  item: 'article',
  back: 'hcontainer',
} as const;

/** Kinds of names that have an element, by the folder of their pages. */
const NAMES: Readonly<Record<string, { element: string; list: string }>> = {
  places: { element: 'location', list: 'TLCLocation' },
  agencies: { element: 'organization', list: 'TLCOrganization' },
};

/** A document in Akoma Ntoso 3.0, the standard of legal texts. */
export function akomaNtosoOf(book: Book, edition: { version: string; date: string }): string {
  const names = new Map<string, string>();
  const text = book.chapters.flatMap(({ divisions }) => write(divisions, writer(names)));
  const title = [...blocksOfBook(book.chapters)].find(({ kind }) => kind === 'title');
  const preface = title
    ? `<preface eId="preface"><p eId="${title.id}"><docTitle>${escaped(textOf(title.content))}</docTitle></p></preface>\n`
    : '';
  return `<?xml version="1.0" encoding="UTF-8"?>
<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">
<doc name="${book.meta.layout}">
${metaOf(book, edition, names)}
${preface}<mainBody>
${text.join('\n')}
</mainBody>
</doc>
</akomaNtoso>
`;
}

function metaOf(
  { meta }: Book,
  edition: { version: string; date: string },
  names: ReadonlyMap<string, string>,
): string {
  const date = meta.date ?? '';
  // The day of a work has to be a whole day: where it isn't known, that of the edition stands there.
  const day = /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : edition.date;
  const work = `/akn/cn/doc/${day}/${meta.id}`;
  const number = meta.number ? `<FRBRnumber value="${escaped(meta.number)}"/>` : '';
  const frbr = (level: string, iri: string, extra: string) =>
    `<${level}><FRBRthis value="${iri}"/><FRBRuri value="${iri}"/><FRBRdate date="${level === 'FRBRWork' ? day : edition.date}" name="${level === 'FRBRWork' && day === date ? 'issued' : 'edition'}"/><FRBRauthor href="#${level === 'FRBRWork' ? 'issuer' : 'edition'}"/>${extra}</${level}>`;
  return `<meta>
<identification source="#edition">
${frbr('FRBRWork', work, `<FRBRcountry value="cn"/>${number}`)}
${frbr('FRBRExpression', `${work}/zho@${edition.date}`, '<FRBRlanguage language="zho"/>')}
${frbr('FRBRManifestation', `${work}/zho@${edition.date}.xml`, '')}
</identification>
<references source="#edition">
<TLCOrganization eId="edition" href="/ontology/organization/dongbei-library" showAs="东北振兴文库"/>
<TLCOrganization eId="issuer" href="/ontology/organization/issuer" showAs="${escaped(meta.issuer ?? '来源未注明')}"/>
${[...names.values()].join('\n')}
</references>
</meta>`;
}

function writer(names: Map<string, string>): Writer<string, string> {
  // A number at the beginning of a paragraph is the paragraph's own.
  const plain = ({ id, kind }: BookBlock, inner: string[]) => {
    const [first = ''] = inner;
    const number = isNumber(first) ? first : '';
    const text = unnumbered(number ? inner.slice(1) : inner).join('');
    return [
      `<paragraph eId="${id}">${number}<content eId="${id}__content"><p eId="${id}__p" class="${kind}">${text}</p></content></paragraph>`,
    ];
  };
  return {
    text: (value) => [escaped(value)],
    restored: ({ value }) => [`<ins class="restored">${escaped(value)}</ins>`],
    doubted: ({ value }) => [`<span class="doubted">${escaped(value)}</span>`],
    lead: (inner) => [`<b>${inner.join('')}</b>`],
    label: (inner) => [`<num>${inner.join('')}</num>`],
    name: (inner, to) => {
      const [, folder = '', id = ''] = /^([a-z]+)\/([a-z0-9-]+)\.html$/.exec(to) ?? [];
      const kind = NAMES[folder];
      if (!kind) return inner;
      const reference = `${folder}-${id}`;
      const name = inner.join('');
      if (!names.has(reference))
        names.set(
          reference,
          `<${kind.list} eId="${reference}" href="/ontology/${kind.element}/${id}" showAs="${name.replace(/<[^>]*>/g, '')}"/>`,
        );
      return [`<${kind.element} refersTo="#${reference}">${name}</${kind.element}>`];
    },
    reference: ({ value }) => [`<sup>${escaped(value)}</sup>`],
    gap: [],
    page: () => [],
    block: {
      title: () => [],
      heading: ({ id }, inner) => {
        const number = inner.filter(isNumber);
        const rest = inner.filter((piece) => !isNumber(piece));
        return [...number, `<heading eId="${id}__heading">${rest.join('')}</heading>`];
      },
      paragraph: plain,
      item: plain,
      'box-title': plain,
      label: plain,
      caption: plain,
      note: plain,
      footnote: plain,
      abstract: plain,
      keywords: plain,
      responsibility: plain,
      address: plain,
      signature: plain,
      date: plain,
      remark: plain,
    },
    table: (block, { header, rows }, written) => {
      const row = (tag: string) => (cells: BookCell[], texts: string[][] | undefined) =>
        `<tr>${cells
          .map(
            ({ rowspan, colspan }, index) =>
              `<${tag} rowspan="${rowspan}" colspan="${colspan}"><p>${texts?.[index]?.join('') ?? ''}</p></${tag}>`,
          )
          .join('')}</tr>`;
      const all = [
        ...header.map((cells, at) => row('th')(cells, written.header[at])),
        ...rows.map((cells, at) => row('td')(cells, written.rows[at])),
      ];
      return [
        `<paragraph eId="${block.id}"><content eId="${block.id}__content"><table eId="${block.id}__table">${all.join('')}</table></content></paragraph>`,
      ];
    },
    beside: () => [],
    box: (_, inner) => inner,
    figure: (_, caption) => caption,
    division: ({ id, kind }, inner) => {
      const element = DIVISIONS[kind];
      const name = element === 'hcontainer' ? ` name="${kind}"` : '';
      const own = kind === 'front' || kind === 'back' ? `division-${id}` : id;
      return [`<${element} eId="${own}"${name}>`, ...inner, `</${element}>`];
    },
  };
}

function isNumber(piece: string): boolean {
  return piece.startsWith('<num>');
}

/** A number that stands in a line is text there. */
function unnumbered(inner: string[]): string[] {
  return inner.map((piece) => piece.replace(/<\/?num>/g, ''));
}
