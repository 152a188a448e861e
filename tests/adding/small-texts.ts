/** Texts of a county that there isn't, written for tests, in the forms in which people bring texts. */
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { fontsWith, openFamilies } from '../../scripts/typesetting/fonts.ts';
import { ROOT } from '../conversion/corpus.ts';

/** An opinion, a paragraph a line. */
export const OPINION = [
  '青禾县人民政府关于推进设施农业',
  '高质量发展的实施意见',
  '青政发〔2021〕7号',
  '各乡镇人民政府，县政府各部门：',
  '设施农业是全县农民增收的重要来源。为推进设施农业高质量发展，现提出以下意见。',
  '一、总体要求',
  '（一）指导思想。坚持因地制宜、稳步推进，把设施农业建成富民产业。',
  '（二）发展目标。到2025年，全县设施农业面积达到三万亩。',
  '二、重点任务',
  '（一）优化布局。沿河乡镇重点发展蔬菜，山区乡镇重点发展食用菌。',
  '（二）建设冷链。每个乡镇建设一座产地冷库，就近服务农户。',
  '青禾县人民政府',
  '2021年3月18日',
  '（此件公开发布）',
];

/** A plan as it is printed: lines of twenty characters, first lines indented by two. */
export const PLAN_PARAGRAPHS = [
  '第一章 发展基础',
  '第一节 主要成就',
  '过去五年，青禾县经济平稳增长，城乡面貌明显改善，群众生活水平持续提高，为今后发展打下了坚实基础。',
  '产业结构不断优化，设施农业成为富民产业，农产品加工企业数量比五年前增加了一倍还多，就业持续增加。',
  '第二节 面临形势',
  '当前，县域发展既有机遇也有挑战，交通条件改善带来新的空间，人口外流和投资不足仍是突出问题。',
  '第二章 总体要求',
  '第一节 指导思想',
  '坚持以人为本，统筹城乡发展，保护青山绿水，走出一条符合县情的振兴之路，让全体居民共享发展成果。',
  '第二节 发展目标',
  '到规划期末，城乡居民收入稳步提高，公共服务更加均衡，生态环境持续改善，县域综合实力再上新台阶。',
];

const WIDTH = 20;

/** The plan in printed lines, with or without the blanks of the indent. */
export function printedPlan(indent: string): string[] {
  return PLAN_PARAGRAPHS.flatMap((paragraph) => {
    if (paragraph.startsWith('第')) return [paragraph];
    const lines = [indent + paragraph.slice(0, WIDTH - 2)];
    for (let at = WIDTH - 2; at < paragraph.length; at += WIDTH)
      lines.push(paragraph.slice(at, at + WIDTH));
    return lines;
  });
}

/** A Word document with paragraphs and, at its end, a table. */
export async function wordFile(
  paragraphs: readonly string[],
  rows: readonly (readonly string[])[] = [],
): Promise<Uint8Array> {
  const table = new Table({
    rows: rows.map(
      (cells) =>
        new TableRow({
          children: cells.map((cell) => new TableCell({ children: [new Paragraph(cell)] })),
        }),
    ),
  });
  const children = [
    ...paragraphs.map((text) => new Paragraph(text)),
    ...(rows.length > 0 ? [table] : []),
  ];
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

/** A Word document whose numbers Word makes. */
export async function numberedWordFile(paragraphs: readonly string[]): Promise<Uint8Array> {
  const numbering = {
    config: [
      {
        reference: 'own',
        levels: [{ level: 0, format: 'decimal' as const, text: '%1.', alignment: 'left' as const }],
      },
    ],
  };
  const children = paragraphs.map(
    (text) => new Paragraph({ text, numbering: { reference: 'own', level: 0 } }),
  );
  return Packer.toBuffer(new Document({ numbering, sections: [{ children }] }));
}

/** A page of the web with a text in it, its paragraphs in `<p>`. */
export function htmlPage(paragraphs: readonly string[], charset = 'utf-8'): string {
  const body = paragraphs.map((text) => `<p>\u3000\u3000${text}</p>`).join('\n');
  return `<!DOCTYPE html><html><head><meta charset="${charset}"><title>县政府网站</title>
<style>p { color: red }</style></head><body>
<nav><a href="/">首页</a><a href="/news">要闻</a></nav>
<div class="main"><div>当前位置：首页</div><div id="content">${body}</div></div>
<script>var 点击 = '没有。';</script>
<footer>主办单位：青禾县人民政府办公室</footer></body></html>`;
}

/** A PDF of printed lines, the paper as wide as they need; ideographic blanks keep their width. */
export function pdfFile(pages: readonly (readonly string[])[]): Promise<Uint8Array> {
  const text = pages
    .map((lines) => lines.map((line) => `#line("${line}")`).join('\n'))
    .join('\n#pagebreak()\n');
  const source = `#set page(width: 400pt, height: 500pt, margin: 40pt)
#set text(size: 12pt)
#let line(words) = {
  let body = words.trim("　")
  let indent = words.clusters().len() - body.clusters().len()
  block(spacing: 6pt, h(indent * 12pt) + body)
}
${text}`;
  return typeset(source, pages.flat().join('').replace(/\s/g, ''));
}

/** A PDF whose pages hold no text. */
export function scannedPdf(): Promise<Uint8Array> {
  const source =
    '#set page(width: 200pt, height: 200pt)\n#rect(width: 50pt)\n#pagebreak()\n#rect()';
  return typeset(source, '');
}

/** Sets pages with the fonts of the books. */
async function typeset(source: string, characters: string): Promise<Uint8Array> {
  const fontBlobs = await fontsWith(await openFamilies(ROOT), new Set(`${characters}一`));
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs }] });
  const { result } = compiler.compile({ mainFileContent: source });
  if (!result) throw new Error('Typst can’t set the pages of a test');
  return compiler.pdf(result, {});
}
