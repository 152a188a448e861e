import { rolesAfter, textOf, textWithoutControls } from '../../ui/client/passage-text.ts';

/**
 * A passage as HTML for any other page: a quotation with its source, without styles or scripts.
 * @param parts the elements of the passage
 * @param source its name with its document
 * @param url its address; without one the quotation has no links
 */
export function embedSnippet(parts: readonly Element[], source: string, url?: string): string {
  const name = escaped(source);
  const link = url ? `<a href="${escaped(url)}">${name}</a>` : name;
  return [
    `<blockquote${url ? ` cite="${escaped(url)}"` : ''}>`,
    ...parts.flatMap((part, index) => [
      blockHtml(part),
      ...rolesAfter(parts, index).map((roles) => `<p><small>${escaped(roles)}</small></p>`),
    ]),
    `<footer>——<cite>${link}</cite></footer>`,
    '</blockquote>',
  ].join('\n');
}

function blockHtml(part: Element): string {
  const block = textWithoutControls(part);
  const rows = block.matches('tr') ? [block] : [...block.querySelectorAll('tr')];
  if (rows.length > 0) return `<table>\n${rows.map(rowHtml).join('\n')}\n</table>`;
  const text = escaped(textOf(block));
  return `<p>${block.matches('.heading, .box-title') ? `<b>${text}</b>` : text}</p>`;
}

function rowHtml(row: Element): string {
  const cells = [...row.children].map((cell) => {
    const spans = ['colspan', 'rowspan'].map((name) => {
      const span = cell.getAttribute(name);
      return span ? ` ${name}="${span}"` : '';
    });
    const tag = cell.localName;
    return `<${tag}${spans.join('')}>${escaped(textOf(cell))}</${tag}>`;
  });
  return `<tr>${cells.join('')}</tr>`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
