/**
 * A report of a mistake, prepared for the reader: the passage, its words, the version and the
 * address, and room for what is wrong.
 */

/** Facts of the site for reports of mistakes; passage-menu.js brings them. */
export interface ErratumOptions {
  /** 东北振兴文库0.1.0版（2026-11-20） */
  edition: string;
  /** Link to where reports are sent; nothing where the site has no such address. */
  href: string | undefined;
}

/** Characters of the passage that a report quotes. */
const QUOTED = 200;

/** The report, with blanks for the reader to fill. */
export function erratumText(
  passage: { source: string; id: string; text: string; url: string },
  edition: string,
): string {
  const { source, id, text, url } = passage;
  const quote = text.length > QUOTED ? `${text.slice(0, QUOTED)}……` : text;
  return [
    `勘误：${source}`,
    `标识：${id}`,
    `版本：${edition}`,
    `地址：${url}`,
    `校订文本：“${quote}”`,
    '有误之处：',
    '应作：',
    '依据：',
  ].join('\n');
}

/** Adds subject and text to a mail address; the address of a page stays as it is. */
export function erratumLink(href: string, text: string): string {
  if (!href.startsWith('mailto:')) return href;
  const [subject = ''] = text.split('\n');
  // Mail has lines that end in two characters (RFC 6068).
  const body = encodeURIComponent(text.replaceAll('\n', '\r\n'));
  return `${href}?subject=${encodeURIComponent(subject)}&body=${body}`;
}
