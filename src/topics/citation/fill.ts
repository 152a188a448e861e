/** The parts of a reader's citation beyond the document; empty or undefined ones are left out. */
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
 * A citation in words, from a template.
 *
 * A part between ⟦ and ⟧ is left out if one of its placeholders has no value. `{accessed:en}` gives
 * November 3, 2026.
 */
export function fillTemplate(template: string, values: CitedPassage): string {
  return template
    .replace(/⟦([^⟦⟧]*)⟧/g, (_, part: string) => (isComplete(part, values) ? part : ''))
    .replace(PLACEHOLDER, (_, name: keyof CitedPassage, english) => {
      const value = values[name] ?? '';
      return english ? englishDate(value) : value;
    });
}

function isComplete(part: string, values: CitedPassage): boolean {
  return [...part.matchAll(PLACEHOLDER)].every(([, name]) => values[name as keyof CitedPassage]);
}

/** 2026-11-03 → November 3, 2026; what is no date stays as it is. */
function englishDate(text: string): string {
  const date = new Date(text);
  if (Number.isNaN(date.getTime())) return text;
  return date.toLocaleDateString('en-US', { dateStyle: 'long', timeZone: 'UTC' });
}
