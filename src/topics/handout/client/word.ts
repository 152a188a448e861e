import { strToU8, zipSync } from 'fflate';
import type { Worksheet, WorksheetBlock, WorksheetEntry } from './worksheet.ts';

/** Styles of Word's own, so that its outline and contents know titles. */
const STYLES = [
  style('Normal', '正文', '<w:spacing w:line="360" w:lineRule="auto"/>', ''),
  style('Title', '标题', '<w:jc w:val="center"/>', '<w:b/><w:sz w:val="40"/>'),
  style('Heading1', '标题 1', '<w:keepNext/><w:outlineLvl w:val="0"/>', '<w:b/><w:sz w:val="30"/>'),
  style('Heading2', '标题 2', '<w:keepNext/><w:outlineLvl w:val="1"/>', '<w:b/><w:sz w:val="24"/>'),
  style('Text', '正文缩进', '<w:ind w:firstLineChars="200" w:firstLine="420"/>', ''),
  style('Item', '列表', '<w:ind w:left="420"/>', ''),
  style('Label', '小标题', '<w:keepNext/>', '<w:b/>'),
  style('Source', '出处', '', '<w:sz w:val="18"/><w:color w:val="5F5A52"/>'),
];
const ANSWER_LINE =
  '<w:p><w:pPr><w:pBdr><w:bottom w:val="single" w:sz="4" w:space="12" w:color="808080"/></w:pBdr><w:spacing w:before="240"/></w:pPr></w:p>';

const TYPES = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>`;
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORDS = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** Writes a worksheet as a file of Word. */
export function wordOf({ title, note, url, parts }: Worksheet): Uint8Array<ArrayBuffer> {
  const links: string[] = [];
  const body = [
    paragraph('Title', title),
    ...lines(note).map((line) => paragraph('Text', line)),
    ...parts.flatMap((part) =>
      part.kind === 'heading' ? [paragraph('Heading1', part.text)] : entry(part, links),
    ),
    paragraph('Source', `本讲义：${url}`),
  ];
  const relations = [
    `<Relationship Id="styles" Type="${OFFICE}/styles" Target="styles.xml"/>`,
    ...links.map(
      (link, at) =>
        `<Relationship Id="link${at}" Type="${OFFICE}/hyperlink" Target="${escaped(link)}" TargetMode="External"/>`,
    ),
  ];
  const page =
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1588" w:bottom="1440" w:left="1588" w:header="851" w:footer="992" w:gutter="0"/></w:sectPr>';
  const xml = (root: string) =>
    strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`);
  return zipSync({
    '[Content_Types].xml': strToU8(TYPES),
    '_rels/.rels': xml(
      `<Relationships xmlns="${RELATIONS}"><Relationship Id="document" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/_rels/document.xml.rels': xml(
      `<Relationships xmlns="${RELATIONS}">${relations.join('')}</Relationships>`,
    ),
    'word/styles.xml': xml(
      `<w:styles xmlns:w="${WORDS}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="宋体"/><w:sz w:val="21"/><w:lang w:val="zh-CN" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault></w:docDefaults>${STYLES.join('')}</w:styles>`,
    ),
    'word/document.xml': xml(
      `<w:document xmlns:w="${WORDS}" xmlns:r="${OFFICE}"><w:body>${body.join('')}${page}</w:body></w:document>`,
    ),
  });
}

function style(id: string, name: string, looks: string, letters: string): string {
  const isDefault = id === 'Normal' ? ' w:default="1"' : '';
  const basis = isDefault ? '' : '<w:basedOn w:val="Normal"/>';
  return `<w:style w:type="paragraph"${isDefault} w:styleId="${id}"><w:name w:val="${name}"/>${basis}<w:qFormat/><w:pPr>${looks}</w:pPr><w:rPr>${letters}</w:rPr></w:style>`;
}

function entry(part: WorksheetEntry, links: string[]): string[] {
  const { number, name, url, content, source, question, lines: answers } = part;
  const title = run(`${number}　${name}`);
  const linked = url
    ? `<w:hyperlink r:id="link${links.push(url) - 1}">${title}</w:hyperlink>`
    : title;
  return [
    `<w:p><w:pPr><w:pStyle w:val="Heading2"/></w:pPr>${linked}</w:p>`,
    ...content.map(block),
    ...(source ? [paragraph('Source', `出处：${source}`)] : []),
    ...lines(question).map((line, at) => paragraph('Label', at === 0 ? `问题：${line}` : line)),
    ...Array<string>(answers).fill(ANSWER_LINE),
  ];
}

function block(content: WorksheetBlock): string {
  switch (content.kind) {
    case 'table':
      return table(content.rows);
    case 'title':
    case 'label':
      return paragraph('Label', content.text);
    case 'item':
      return paragraph('Item', content.text);
    case 'picture':
      return paragraph('Source', `（图：${content.text}，见上面的地址）`);
    case 'paragraph':
      return paragraph('Text', content.text);
  }
}

function table(rows: readonly string[][]): string {
  const columns = Math.max(...rows.map((row) => row.length), 1);
  const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
  const borders = sides.map(
    (side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="808080"/>`,
  );
  const written = rows.map((row) => {
    const cells = Array.from(
      { length: columns },
      (_, at) => `<w:tc><w:tcPr/>${paragraph('Normal', row[at] ?? '')}</w:tc>`,
    );
    return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.join('')}</w:tr>`;
  });
  const grid = '<w:gridCol/>'.repeat(columns);
  // Two tables without a paragraph between them would be one.
  return `<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders>${borders.join('')}</w:tblBorders></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${written.join('')}</w:tbl><w:p/>`;
}

function paragraph(name: string, text: string): string {
  return `<w:p><w:pPr><w:pStyle w:val="${name}"/></w:pPr>${run(text)}</w:p>`;
}

function run(text: string): string {
  return `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
}

function lines(text: string): string[] {
  return text.split(/\n+/).filter(Boolean);
}

/** Escapes text for XML, without the characters that XML can't hold. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
