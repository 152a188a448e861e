/** The text of each form of file comes out whole, in its lines, and what was changed is told. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { extract } from '../../scripts/adding/extract.ts';
import { gb18030 } from '../support/gb18030.ts';
import {
  htmlPage,
  numberedWordFile,
  OPINION,
  pdfFile,
  printedPlan,
  scannedPdf,
  wordFile,
} from './small-texts.ts';

const TEXT = `${OPINION.join('\n')}\n`;

function utf8(text: string) {
  return Buffer.from(text, 'utf8');
}

describe('plain text', () => {
  test('in UTF-8 is the source itself', async () => {
    const source = await extract('意见.txt', utf8(TEXT));
    assert.equal(source.text, TEXT);
    assert.equal(source.isUntouched, true);
    assert.deepEqual(source.remarks, []);
  });

  const others: [name: string, bytes: Uint8Array, told: RegExp][] = [
    ['a byte order mark', utf8(`\ufeff${TEXT}`), /带BOM/],
    ['CRLF', utf8(TEXT.replaceAll('\n', '\r\n')), /CRLF.*（14处）/],
    ['GBK', gb18030(TEXT), /GB18030/],
    ['GBK with CRLF', gb18030(TEXT.replaceAll('\n', '\r\n')), /GB18030/],
    ['UTF-16', Buffer.from(`\ufeff${TEXT}`, 'utf16le'), /UTF-16/],
    ['page breaks', utf8(TEXT.replace('一、', '\f一、')), /分页符/],
    ['signs that nobody sees', utf8(TEXT.replace('设施', '设\u200b施')), /看不见/],
  ];
  for (const [name, bytes, told] of others) {
    test(`with ${name} keeps its words, and says what was changed`, async () => {
      const source = await extract('意见.txt', bytes);
      assert.equal(source.text.replace('\n\n一、', '\n一、'), TEXT);
      assert.equal(source.isUntouched, false);
      assert.match(source.remarks.join('；'), told);
    });
  }

  test('with radicals in place of characters gets the characters', async () => {
    const source = await extract('意见.txt', utf8('⻓期⽂化\n'));
    assert.equal(source.text, '长期文化\n');
    assert.equal(source.isUntouched, false);
  });
});

describe('Word', () => {
  test('gives a line for each paragraph, and for each row of a table', async () => {
    const bytes = await wordFile(OPINION, [
      ['指标', '2025年'],
      ['面积', '3万亩'],
    ]);
    const source = await extract('意见.docx', bytes);
    assert.equal(source.text, `${TEXT}指标\t2025年\n面积\t3万亩\n`);
    assert.equal(source.isUntouched, false);
    assert.deepEqual(source.warnings, []);
  });

  test('keeps the empty cells of a table', async () => {
    const rows = [
      ['类别', '指标', '2025年'],
      ['', '面积', ''],
    ];
    const source = await extract('意见.docx', await wordFile(['主要指标'], rows));
    assert.equal(source.text, '主要指标\n类别\t指标\t2025年\n\t面积\t\n');
  });

  test('says that numbers which Word makes are not in the text', async () => {
    const source = await extract('清单.docx', await numberedWordFile(['建设冷库。', '培训农户。']));
    assert.equal(source.text, '建设冷库。\n培训农户。\n');
    assert.match(source.warnings.join(), /自动编号/);
  });
});

describe('HTML', () => {
  test('gives the main part, and names what stands around it', async () => {
    const source = await extract('意见.html', utf8(htmlPage(OPINION)));
    const lines = source.text.trimEnd().split('\n');
    assert.deepEqual(
      lines.map((line) => line.trim()),
      OPINION,
    );
    assert.match(source.warnings.join(), /当前位置：首页/);
    assert.doesNotMatch(source.text, /点击|首页|主办/);
  });

  test('leaves out what the site says above the text, and its heading', async () => {
    const page = htmlPage(OPINION).replace(
      '<div id="content">',
      `<div id="content"><h1>${OPINION.slice(0, 2).join('')}</h1><p>发布时间：2021-04-06　来源：县政府办公室　字体：大 中 小</p>`,
    );
    const source = await extract('意见.html', utf8(page));
    assert.doesNotMatch(source.text, /字体/);
    assert.match(source.warnings.join(), /发布时间：2021-04-06/);
    assert.deepEqual(
      source.text
        .trimEnd()
        .split('\n')
        .map((line) => line.trim()),
      OPINION,
    );
  });

  test('keeps the columns of a table in which cells reach over rows and columns', async () => {
    const rows = [
      '<td rowspan="2">林业</td><td colspan="2">面积</td>',
      '<td>造林</td><td>3万亩</td>',
      '<td>牧业</td><td>存栏</td><td rowspan="2">2万头</td>',
      '<td colspan="2">出栏</td>',
    ].map((cells) => `<tr>${cells}</tr>`);
    const page = `<p>主要指标如下。</p><table>${rows.join('')}</table>`;
    const source = await extract('指标.html', utf8(`<body>${page}</body>`));
    assert.equal(
      source.text,
      '主要指标如下。\n林业\t面积\t\n\t造林\t3万亩\n牧业\t存栏\t2万头\n出栏\t\t\n',
    );
  });

  test('in GBK is read as such', async () => {
    const source = await extract(
      '意见.html',
      gb18030(htmlPage(OPINION, 'gb2312').replaceAll('\u3000', '')),
    );
    assert.deepEqual(source.text.trimEnd().split('\n'), OPINION);
  });
});

describe('PDF', () => {
  test('gives the printed lines in their order, indents and pages', async () => {
    const lines = printedPlan('　　');
    const pages = [
      [...lines.slice(0, 9), '— 1 —'],
      [...lines.slice(9), '— 2 —'],
    ];
    const source = await extract('规划.pdf', await pdfFile(pages));
    assert.equal(source.text, `${pages.map((page) => page.join('\n')).join('\n\n')}\n`);
  });

  test('of pictures is refused', async () => {
    await assert.rejects(extract('扫描.pdf', await scannedPdf()), /没有文字[\s\S]*办法：.*OCR/);
  });
});

describe('what is refused, with a way out', () => {
  const files: [name: string, bytes: Uint8Array, why: RegExp][] = [
    ['an empty file', Buffer.alloc(0), /是空的/],
    ['blanks', utf8(' \n\n'), /没有文字/],
    ['no Chinese', utf8('To whom it may concern\n'), /没有汉字/],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]), /不是文本、PDF/],
    ['another archive', Buffer.from('PK\x03\x04 xl/workbook'), /不是文本、PDF/],
    ['old Word', Buffer.from('\xd0\xcf\x11\xe0\xa1', 'latin1'), /旧式的Word/],
    ['RTF', utf8('{\\rtf1 甲}'), /RTF/],
    ['a damaged PDF', utf8('%PDF-1.7\n甲'), /PDF打不开/],
    ['a damaged Word document', Buffer.from('PK\x03\x04 word/document.xml'), /Word文档打不开/],
    [
      'lost characters',
      utf8('第一行\n第二\ufffd行\n'),
      /第2行“第二”后面是一个损坏的字符（U\+FFFD）/,
    ],
    ['an unknown encoding', Buffer.from([0xff, 0x80, 0x81, 0xff, 0x80]), /认不出/],
  ];
  for (const [name, bytes, why] of files) {
    test(name, async () => {
      await assert.rejects(extract('文件', bytes), (fault: Error) => {
        assert.match(fault.message, why);
        assert.match(fault.message, /\n {2}办法：./);
        return true;
      });
    });
  }
});
