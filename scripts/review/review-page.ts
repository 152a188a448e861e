import { BLOCK_KINDS } from '../../src/model/block-kinds.ts';
import type { RemovalReason } from '../../src/model/data/ledger.ts';
import type { LayoutScore } from '../adding/score-layouts.ts';
import type { Candidate } from '../candidates/candidates.ts';
import type { EditionError } from '../lib/edition-error.ts';
import type { Removal } from '../lib/tree.ts';
import { type Located, located } from '../lib/walk.ts';
import { decisionsOf, lineOf, linesOfBlock, type ReviewDecision } from './decisions.ts';
import { inChinese } from './faults-in-chinese.ts';
import { fileOf, KINDS_IN_CHINESE } from './named.ts';
import { SCRIPT, STYLE } from './review-looks.ts';
import type { Reviewed } from './reviewed.ts';

/** The page on which a document is read beside its source, with all that is uncertain. */
export function reviewPage(reviewed: Reviewed): string {
  const { id, seed, parsed, fault, scores } = reviewed;
  const decisions = decisionsOf(reviewed);
  const about = decisions.filter(({ block }) => block === null);
  const inText = decisions.filter(({ block }) => block !== null);
  const isRead = !(parsed instanceof Error);
  const title = seed.meta.title;
  return frame(
    `核对：${title}`,
    `<header><p><a href="/review/">全部文件</a></p><h1>核对：${escaped(title)}</h1>
<p>来源和结果逐段对照。改完 <code>seeds/${id}/</code> 里的文件，按 <kbd>R</kbd> 重读；<kbd>J</kbd>、<kbd>K</kbd> 到下一处、上一处要核对的地方，<kbd>C</kbd> 复制那里的第一种写法。</p>
<p id="count"><strong>${about.length}</strong>项说明待核对，正文里<strong>${inText.length}</strong>处请看一眼。<label><input type="checkbox" id="only"> 只看要核对的段落</label></p>
</header>
<main>
${fault ? faultBox('document.yaml 还不完整，npm run convert 会停在这里', fault) : ''}
${isRead ? '' : faultBox(`版式 ${seed.meta.layout} 读不下去，停在这里`, parsed)}
<section aria-labelledby="about"><h2 id="about">这份文件的说明</h2>
${about.length > 0 ? about.map(decisionBox).join('\n') : '<p>没有待核对的。</p>'}
</section>
<section aria-labelledby="layouts"><h2 id="layouts">版式</h2>${scoreTable(scores, seed.meta.layout)}</section>
<section aria-labelledby="text"><h2 id="text">正文</h2>
${isRead ? comparison(reviewed, [...located(parsed.children)], inText) : sourceOnly(seed.text, parsed)}
</section>
${isRead ? removals(seed.text, parsed.removed) : ''}
${isRead ? names(reviewed.candidates) : ''}
</main>`,
  );
}

/** The list of documents that can be reviewed. */
export function reviewList(documents: readonly string[]): string {
  const items = documents.map((id) => `<li><a href="/review/${id}">${escaped(id)}</a></li>`);
  return frame(
    '核对',
    `<header><h1>核对</h1><p>选一份文件，来源和结果逐段对照。这些页面只在 <code>npm run dev</code> 里有，不会公布。</p></header><main><ul>${items.join('')}</ul></main>`,
  );
}

function frame(title: string, body: string): string {
  return `<!DOCTYPE html><html lang="zh-Hans"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title)}</title>
<style>${STYLE}</style></head><body>${body}<script>${SCRIPT}</script></body></html>`;
}

function faultBox(title: string, fault: EditionError): string {
  const { place, what, fix, code } = fault;
  const said = inChinese(fault);
  const exact = `<p lang="en">${escaped(what)}. fix: ${escaped(fix)}</p>`;
  const chinese = said
    ? `<p>${escaped(said.what)}</p><p>办法：${escaped(said.remedy)}</p><details><summary>程序的原话</summary>${exact}</details>`
    : exact;
  return `<div class="fault" role="alert"><h2>${escaped(title)}</h2>
<p><code>${escaped(place.file)}</code> 第${place.line}行：<code>${code}</code></p>
${chinese}</div>`;
}

function decisionBox({ line, what, why, alternatives }: ReviewDecision): string {
  return `<div class="decision" tabindex="-1"><p><strong>${line > 0 ? `第${line}行　` : ''}${escaped(what)}</strong></p><p>${escaped(why)}</p>${alternatives
    .map(
      ({ label, file, lines }) =>
        `<div class="way"><p>${escaped(label)}，写进 <code>${escaped(file)}</code>：<button type="button" class="copy">复制</button></p><pre>${escaped(lines)}</pre></div>`,
    )
    .join('')}</div>`;
}

function scoreTable(scores: readonly LayoutScore[], own: string): string {
  const rows = scores.map((score) => {
    const { layout, headings, paragraphs, longest, missed, marks, torn, doubts, fault } = score;
    const cells = fault
      ? `<td colspan="6">停在第${fault.place.line}行：${escaped(inChinese(fault)?.what ?? fault.what)}</td>`
      : [headings, paragraphs, longest, `${missed}/${marks}`, torn, doubts]
          .map((cell) => `<td class="number">${cell}</td>`)
          .join('');
    return `<tr${layout === own ? ' class="own"' : ''}><th scope="row">${layout}${layout === own ? '（选中）' : ''}</th><td class="number">${score.score}</td>${cells}</tr>`;
  });
  return `<table><thead><tr><th scope="col">版式</th><th scope="col">得分</th><th scope="col">标题</th><th scope="col">段落</th><th scope="col">最长段</th><th scope="col">漏读的标题</th><th scope="col">断在句中的段</th><th scope="col">重大疑点</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

function comparison(
  { seed }: Reviewed,
  blocks: readonly Located[],
  decisions: readonly ReviewDecision[],
): string {
  const lines = seed.text.split('\n');
  const byBlock = Map.groupBy(decisions, ({ block }) => block);
  const rows = blocks.map(({ block }) => {
    const own = linesOfBlock(seed.text, block);
    const asked = byBlock.get(block.id) ?? [];
    const source = own
      .map(
        (line) =>
          `<li value="${line}">${escaped(shownLine(lines[line - 1] ?? '', block.text.value))}</li>`,
      )
      .join('');
    const level = block.kind === 'heading' ? ` level-${block.level ?? 1}` : '';
    return `<div class="row${asked.length > 0 ? ' asked' : ''}" id="${block.id}"><ol class="source" aria-label="来源">${source}</ol><div class="result"><p class="kind">${BLOCK_KINDS[block.kind]} <a href="#${block.id}">${block.id}</a></p><p class="${block.kind}${level}">${escaped(block.text.value)}</p>${asked.map(decisionBox).join('')}</div></div>`;
  });
  return `<div class="row head" aria-hidden="true"><p>来源（行号）</p><p>结果</p></div>${rows.join('\n')}`;
}

/** A line, or of one that holds a whole document only the part that a block has of it. */
function shownLine(line: string, value: string): string {
  return line.length > 2000 ? value : line;
}

const REASONS: Partial<Record<RemovalReason, string>> = {
  'page-number': '页码',
  'bold-repetition': '加粗的重复',
  contents: '目录',
  'running-mark': '书眉、标记',
  'web-line': '网页上的说明、按钮',
};

function removals(text: string, removed: readonly Removal[]): string {
  if (removed.length === 0) return '';
  const groups = Map.groupBy(removed, ({ reason }) => reason);
  const parts = [...groups].map(([reason, entries]) => {
    const items = entries
      .slice(0, 500)
      .map(
        ({ text: { value, at } }) =>
          `<li>第${lineOf(text, at[0] ?? 0)}行：${escaped(value.slice(0, 80))}</li>`,
      );
    return `<details><summary>${REASONS[reason] ?? reason}，${entries.length}处</summary><ul>${items.join('')}</ul></details>`;
  });
  return `<section aria-labelledby="removed"><h2 id="removed">没有收进正文的</h2>${parts.join('')}</section>`;
}

/** Words that may be names, for an editor to choose from. */
function names(candidates: readonly Candidate[] | null): string {
  const groups = [...Map.groupBy(candidates ?? [], ({ kind }) => kind)].map(([kind, own]) => {
    const items = own.map(
      ({ words, count, block }) =>
        `<li>${escaped(words)}，${count}处，<a href="#${block}">${block}</a></li>`,
    );
    const file = fileOf(own[0] as Candidate);
    return `<details><summary>可能是${KINDS_IN_CHINESE[kind]}，${own.length}个</summary><p>要收的，照已有的条目写进 <code>${file}</code>。</p><ul>${items.join('')}</ul></details>`;
  });
  const none = candidates
    ? '<p>没有找到。</p>'
    : '<p>共用的数据文件有一个读不出来，没有列出；先运行 npm run convert，照它说的改好。</p>';
  return `<section aria-labelledby="names"><h2 id="names">还没有条目的名称</h2>
<p>从字面上看像名称的词，只供挑选：有的不是名称，也会有漏的。不收也可以，这里的词不会公布。</p>
${groups.join('') || none}</section>`;
}

/** The source alone, where no layout reads it: the line of the fault is marked. */
function sourceOnly(text: string, fault: EditionError): string {
  const items = text
    .split('\n')
    .map((line, i) => [i + 1, line] as const)
    .filter(([, line]) => line.trim() !== '')
    .map(
      ([number, line]) =>
        `<li value="${number}"${number === fault.place.line ? ' class="here" id="here"' : ''}>${escaped(line.slice(0, 2000))}</li>`,
    );
  return `<p>先处理上面的错误。<a href="#here">到出错的那一行</a></p><ol class="source alone">${items.join('')}</ol>`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
