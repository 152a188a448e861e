import { PAGES } from '../../../src/model/addresses.ts';
import { CONFIDENCE, type Confidence } from '../../../src/model/confidence.ts';
import type { Alignment } from '../../../src/model/data/alignments.ts';
import { splitId } from '../../../src/model/ids.ts';
import { rolesLine } from '../../../src/model/passages/roles.ts';
import { documentDate, formatDate } from '../../../src/model/wording.ts';
import type { Book, BookBlock, BookCell } from '../tree/book.ts';
import { blocksOfBook, type Writer, write } from '../tree/walk.ts';
import { escaped } from './escape.ts';

/** Data of a TEI file besides the document. */
export interface TeiOptions {
  edition: { version: string; date: string; site: string | undefined };
  /** Pairs of passages of this document and another. */
  alignments: readonly Pick<Alignment, 'kind' | 'from' | 'to'>[];
}

/** The confidence of an addition in the values of TEI. */
const CERTAINTY: Record<Confidence, string> = { sure: 'high', probable: 'medium', unknown: 'low' };

/** Elements for the names of each kind, and the prefixes of their ids, by folder of their pages. */
const NAMES: Readonly<Record<string, { element: string; prefix: string; page: string }>> = {
  places: { element: 'placeName', prefix: 'place', page: '地名' },
  agencies: { element: 'orgName', prefix: 'agency', page: '责任单位' },
};
/** Works have no pages of their own, but places on one. */
const WORK = { prefix: 'work', page: '文献' };

/** A document in TEI P5. */
export function teiOf(book: Book, options: TeiOptions): string {
  const text = book.chapters.flatMap(({ divisions }) => write(divisions, teiWriter(book)));
  const notes = book.restorations.map(
    ({ id, block, raw, evidence, confidence }) =>
      `<note xml:id="n-${id}" target="#${block.id}" cert="${CERTAINTY[confidence]}"><p>来源原文：${escaped(raw || '（缺）')}。${escaped(evidence)}</p></note>`,
  );
  const back =
    notes.length > 0
      ? `\n<back><div type="apparatus"><head>校记</head>\n${notes.join('\n')}\n</div></back>`
      : '';
  return `<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="zh-Hans" n="${book.meta.id}">
${header(book, options)}
${standOff(book, options)}<text>
<body>
${text.join('\n')}
</body>${back}
</text>
</TEI>
`;
}

function header({ meta }: Book, { edition }: TeiOptions): string {
  const { title, issuer, number, date, dateNote, rights, condition, source, citation } = meta;
  const when = (iso: string) => `<date when="${iso}">${formatDate(iso)}</date>`;
  const issued =
    date &&
    `<date when="${date}"${dateNote ? ' cert="low" resp="#edition"' : ''}>${documentDate(meta)}</date>`;
  const open = rights.status === 'official';
  return `<teiHeader>
<fileDesc>
<titleStmt><title>${escaped(title)}</title>${issuer ? `<author><orgName>${escaped(issuer)}</orgName></author>` : ''}
<respStmt><resp>整理</resp><name xml:id="edition">东北振兴文库</name></respStmt></titleStmt>
<editionStmt><edition n="${edition.version}">${edition.version}版</edition></editionStmt>
<publicationStmt><publisher>东北振兴文库</publisher>${when(edition.date)}
<availability status="${open ? 'free' : 'restricted'}"><p>${escaped(rights.statement)}</p></availability></publicationStmt>
<sourceDesc><bibl><title>${escaped(title)}</title>${citation.journal ? `<title level="j">${escaped(citation.journal)}</title>` : ''}${number ? `<idno>${escaped(number)}</idno>` : ''}${issued ?? ''}
${dateNote ? `<note type="date">${escaped(dateNote)}</note>\n` : ''}${citation.remark ? `<note type="citation">${escaped(citation.remark)}</note>\n` : ''}<note>来源文件 ${escaped(source)}，SHA-256 ${meta.sha256}。${escaped(condition)}</note></bibl></sourceDesc>
</fileDesc>
<encodingDesc>
<editorialDecl><correction><p>编者补入的字符标作 supplied，存疑而照录的标作 unclear，理由见校记。</p></correction></editorialDecl>
<listPrefixDef>
${prefixes(edition.site ?? '../')}
</listPrefixDef>
</encodingDesc>
<profileDesc><langUsage><language ident="zh-Hans">简体中文</language></langUsage></profileDesc>
</teiHeader>`;
}

/** Declares the addresses that the ids of names stand for (`prefixDef`). */
function prefixes(site: string): string {
  const declared = (prefix: string, to: string, page: string) =>
    `<prefixDef ident="${prefix}" matchPattern="([a-z0-9-]+)" replacementPattern="${site}${to}"><p>文库的${page}页</p></prefixDef>`;
  return [
    ...Object.entries(NAMES).map(([folder, { prefix, page }]) =>
      declared(prefix, `${folder}/$1.html`, page),
    ),
    declared(WORK.prefix, `${PAGES.references}#$1`, WORK.page),
  ].join('\n');
}

function standOff({ meta }: Book, { alignments }: TeiOptions): string {
  const own = alignments.filter(({ from, to }) => from.startsWith(`${meta.id}/`) && to.length > 0);
  const target = (id: string) => {
    const { doc, id: block } = splitId(id);
    return doc === meta.id ? `#${block}` : `${doc}.xml#${block}`;
  };
  const groups = Map.groupBy(own, ({ kind }) => kind);
  if (groups.size === 0) return '';
  const written = [...groups].map(([kind, pairs]) => {
    const links = pairs.map(
      ({ from, to }) => `<link target="${[from, ...to].map(target).join(' ')}"/>`,
    );
    return `<linkGrp type="${kind}">\n${links.join('\n')}\n</linkGrp>\n`;
  });
  return `<standOff>\n${written.join('')}</standOff>\n`;
}

function teiWriter(book: Book): Writer<string, string> {
  const [first] = blocksOfBook(book.chapters);
  const known = new Set<string>();
  const attributes = ({ id, lang }: BookBlock) =>
    ` xml:id="${id}"${lang ? ` xml:lang="${lang}"` : ''}`;
  const head = (block: BookBlock, inner: string[]) => [
    `<head${attributes(block)}>${inner.join('')}</head>`,
  ];
  const paragraph = (block: BookBlock, inner: string[]) => [
    `<p${attributes(block)}>${inner.join('')}</p>`,
  ];
  const piece = (type: string) => (block: BookBlock, inner: string[]) => [
    `<ab type="${type}"${attributes(block)}>${inner.join('')}</ab>`,
  ];
  const note = (type: string) => (block: BookBlock, inner: string[]) => [
    `<note type="${type}"${attributes(block)}>${inner.join('')}</note>`,
  ];
  return {
    text: (value) => [escaped(value)],
    restored: ({ value, restoration: { id, confidence } }) => {
      const own = known.has(id) ? '' : ` xml:id="r-${id}"`;
      known.add(id);
      return [
        `<supplied${own} reason="lost" resp="#edition" cert="${CERTAINTY[confidence]}" corresp="#n-${id}">${escaped(value)}</supplied>`,
      ];
    },
    doubted: ({ value, restoration: { id } }) => [
      `<unclear reason="doubtful" resp="#edition" cert="low" corresp="#n-${id}">${escaped(value)}</unclear>`,
    ],
    lead: (inner) => [`<seg type="lead">${inner.join('')}</seg>`],
    label: (inner) => [`<seg type="label">${inner.join('')}</seg>`],
    name: (inner, to) => {
      const [, folder = '', id = ''] = /^([a-z]+)\/([a-z0-9-]+)\.html$/.exec(to) ?? [];
      const kind = NAMES[folder];
      const [page = '', work] = to.split('#');
      if (work && page === PAGES.references)
        return [`<rs type="work" ref="${WORK.prefix}:${work}">${inner.join('')}</rs>`];
      // A work that the library has leads to its own file.
      const [, document] = /^([a-z0-9-]+)\/index\.html$/.exec(page) ?? [];
      if (document) return [`<rs type="work" ref="${document}.xml">${inner.join('')}</rs>`];
      if (!kind) throw new Error(`TEI has no element for a name that leads to ${to}`);
      return [`<${kind.element} ref="${kind.prefix}:${id}">${inner.join('')}</${kind.element}>`];
    },
    reference: ({ value }) => [`<ref type="citation">${escaped(value)}</ref>`],
    gap: [' '],
    page: (number) => [`<pb n="${number}"/>`],
    block: {
      // A title that something stands before is no head of its division.
      title: (block, inner) => (block === first ? head : piece('title'))(block, inner),
      heading: head,
      paragraph,
      item: piece('item'),
      'box-title': head,
      label: piece('label'),
      caption: piece('caption'),
      note: note('source'),
      footnote: note('footnote'),
      abstract: piece('abstract'),
      keywords: piece('keywords'),
      responsibility: note('responsibility'),
      address: piece('address'),
      signature: piece('signature'),
      date: piece('date'),
      remark: piece('remark'),
    },
    table: (block, { header: heads, rows, rowIds }, written) => {
      const cells = (row: BookCell[], texts: string[][] | undefined) =>
        row
          .map(({ rowspan, colspan }, index) => {
            const spans = `${rowspan > 1 ? ` rows="${rowspan}"` : ''}${colspan > 1 ? ` cols="${colspan}"` : ''}`;
            return `<cell${spans}>${texts?.[index]?.join('') ?? ''}</cell>`;
          })
          .join('');
      return [
        `<table${attributes(block)}>`,
        ...heads.map((row, at) => `<row role="label">${cells(row, written.header[at])}</row>`),
        ...rows.map(
          (row, at) => `<row xml:id="${rowIds[at]}">${cells(row, written.rows[at])}</row>`,
        ),
        '</table>',
      ];
    },
    beside: ({ id, roles, notes }) => [
      ...(roles
        ? [`<note type="roles" resp="#edition" target="#${id}">${escaped(rolesLine(roles))}</note>`]
        : []),
      ...notes.map(
        ({ note: text, evidence, confidence }) =>
          `<note type="editorial" resp="#edition" target="#${id}" n="${CONFIDENCE[confidence]}">${escaped(text + evidence)}</note>`,
      ),
    ],
    box: ({ id, kind }, inner) => [
      `<floatingText type="box" n="${id}"${kind === 'omitted' ? ' subtype="omitted"' : ''}><body>`,
      ...inner,
      ...(kind === 'omitted' ? ['<p><gap reason="omitted"/></p>'] : []),
      '</body></floatingText>',
    ],
    figure: ({ caption: { id } }, caption) => [
      '<figure>',
      // What stands below a figure is its head in TEI.
      ...caption.map((piece) =>
        piece.replace(/^<ab type="caption"/, '<head').replace(/<\/ab>$/, '</head>'),
      ),
      `<note type="editorial" resp="#edition" target="#${id}">原图未随来源文本保存。</note>`,
      '</figure>',
    ],
    division: ({ id, kind }, inner) => [`<div type="${kind}" n="${id}">`, ...inner, '</div>'],
  };
}
