/** The parts of a reader's citation beyond the document, as texts; empty or undefined ones are left out. */
export interface CitedPassage {
  /** 第五章第二节第3段 */
  passage?: string | undefined;
  /** Absolute address of the passage. */
  url?: string | undefined;
  /** The day on which it was read: 2026-11-03. */
  accessed?: string | undefined;
  /** A sentence where the passage holds restorations. */
  caveat?: string | undefined;
}

const PLACEHOLDER = /\{(passage|url|accessed|caveat)(:en)?\}/g;

/**
 * A citation from a template of `templates.ts`, in whichever of the five formats it is.
 *
 * A part between ⟦ and ⟧ is left out if one of its placeholders has no value, or is replaced by the
 * text behind its ¦; in a template that is JSON, the property is left out. `{accessed:en}` gives
 * November 3, 2026.
 * @throws SyntaxError for a template that begins like JSON and isn't JSON
 */
export function fillCitation(template: string, values: CitedPassage): string {
  if (template.startsWith('[')) return fillJson(template, values);
  const escaped = (text: string) => escapeFor(template, text);
  const fill = (part: string) => substitute(part, values, escaped);
  return fill(
    template.replace(/⟦([^⟦⟧¦]*)¦?([^⟦⟧]*)⟧/g, (_, part: string, otherwise: string) =>
      isComplete(part, values) ? part : otherwise,
    ),
  );
}

function isComplete(part: string, values: CitedPassage): boolean {
  return [...part.matchAll(PLACEHOLDER)].every(([, name]) => values[name as keyof CitedPassage]);
}

function substitute(part: string, values: CitedPassage, escaped = (text: string) => text): string {
  return part.replace(PLACEHOLDER, (_, name: keyof CitedPassage, english) => {
    const value = values[name] ?? '';
    return escaped(english ? englishDate(value) : value);
  });
}

/** 2026-11-03 → November 3, 2026; what is no date stays as it is. */
function englishDate(text: string): string {
  const date = new Date(text);
  if (Number.isNaN(date.getTime())) return text;
  return date.toLocaleDateString('en-US', { dateStyle: 'long', timeZone: 'UTC' });
}

/** RIS has one field a line and dates with slashes; in BibTeX a brace would end the field. */
function escapeFor(template: string, text: string): string {
  const line = text.replace(/\s+/g, ' ');
  if (template.startsWith('TY')) return line.replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$1/$2/$3');
  return template.startsWith('@') ? line.replace(/[{}\\]/g, '') : line;
}

function fillJson(template: string, values: CitedPassage): string {
  const filled = JSON.parse(template, (_, value) => {
    if (typeof value !== 'string') return value;
    const text = substitute(value, values);
    return text === '' ? undefined : text;
  });
  for (const item of filled) item.accessed = dateParts(values.accessed);
  // A date on one line.
  return JSON.stringify(filled, null, 2).replace(
    /\[\s+(\d[\d,\s]*\d|\d)\s+\]/g,
    (_, parts: string) => `[${parts.replace(/\s+/g, ' ')}]`,
  );
}

function dateParts(text = ''): object | undefined {
  const parts = /^\d{4}-\d\d-\d\d$/.test(text) ? text.split('-').map(Number) : undefined;
  return parts && { 'date-parts': [parts] };
}
