import type { Added } from './add-file.ts';
import { POOR } from './add-file.ts';
import type { Field } from './draft.ts';
import type { LayoutScore } from './score-layouts.ts';

/** Reports in Chinese to whoever added a file: guesses, open fields, next steps. */
export function reportOf({ id, source, scores, layout, draft }: Added): string {
  const best = scores.find((score) => score.layout === layout);
  return [
    `✓ 已建 seeds/${id}/：${[...draft.files.keys()].join('、')}`,
    `  ${source.form}，${source.text.length}个字符${source.isUntouched ? '，原样收入' : '；原文件也留在文件夹里'}`,
    ...source.remarks.map((remark) => `  ${remark}`),
    `  编号 ${id} 会进入每个网址，公布之后不能再改；要换，现在就换：删去文件夹，用 --id 重来`,
    '',
    '版式（每种都试读了一遍，→ 是选中的）',
    ...tableOf(scores, layout),
    ...(best && best.score < POOR ? [POOR_REMARK] : []),
    '',
    ...section('没有写出，必须补上才能转换（document.yaml）', draft.open, openLine),
    ...section('猜测，请核对（document.yaml）', draft.guessed, guessLine),
    ...section('没有找到，查得到出处再补', draft.unknown, openLine),
    ...section('请注意', source.warnings, (warning) => warning),
    '下一步',
    `  1. npm run dev，打开 http://localhost:4321/review/${id}：来源和结果对照，逐处核对`,
    `  2. 照核对页改 seeds/${id}/ 里的文件`,
    '  3. npm run convert：有错会说明在哪一行、怎么改',
    '  详见 docs/adding.md',
  ].join('\n');
}

const POOR_REMARK =
  '  ✗ 没有一种版式读得好。先看核对页上哪里读错了；如果来源本身没有问题，请开发者看 docs/contributing.md“Adding a document”';

function tableOf(scores: readonly LayoutScore[], chosen: string): string[] {
  const head =
    '  得分  版式            标题  段落  最长段  漏读的标题  断在句中的段  重大疑点  停在';
  return [
    head,
    ...scores.map((score) => {
      const { layout, fault } = score;
      const mark = layout === chosen ? '→ ' : '  ';
      const name = layout.padEnd(14);
      const points = String(score.score).padStart(4);
      if (fault)
        return `${mark}${points}  ${name}     —     —       —           —             —         —  ${stoppedAt(score)}`;
      const cells = [
        String(score.headings).padStart(6),
        String(score.paragraphs).padStart(6),
        String(score.longest).padStart(8),
        `${score.missed}/${score.marks}`.padStart(12),
        String(score.torn).padStart(14),
        String(score.doubts).padStart(10),
      ];
      return `${mark}${points}  ${name}${cells.join('')}`;
    }),
  ];
}

function stoppedAt({ fault }: LayoutScore): string {
  return `第${fault?.place.line}行：${fault?.code}`;
}

function section<T>(title: string, entries: readonly T[], line: (entry: T) => string): string[] {
  if (entries.length === 0) return [];
  return [title, ...entries.map((entry) => `  ${line(entry)}`), ''];
}

function guessLine({ label, name, value, basis }: Field): string {
  return `${label}（${name}）：${value}  ← ${basis}`;
}

function openLine({ label, name, basis }: Field): string {
  return `${label}（${name}）：${basis}`;
}
