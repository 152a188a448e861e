import { inTitleMarks } from '../../model/title-marks.ts';
import { kindOf, NOTE_KINDS, type Note } from './note.ts';

/** A document with its notes in the order of the text. */
export interface NotesOfDocument {
  /** 东北振兴“十三五”规划 */
  title: string;
  notes: readonly NamedNote[];
}

/** A note with what its passage is called, where it is, and what stands there. */
export interface NamedNote {
  note: Note;
  /** 第五章第一节第2段 */
  name: string;
  /** As the reader may open it from where the file is. */
  url: string;
  /** The marked words, or the beginning of the passage. */
  words: string;
}

/** The notes as Markdown to read. */
export function notesMarkdown(documents: readonly NotesOfDocument[]): string {
  const parts = documents.map(
    ({ title, notes }) => `## ${inTitleMarks(title)}\n\n${notes.map(entry).join('\n\n')}`,
  );
  return `${['# 书签与笔记', ...parts].join('\n\n')}\n`;
}

function entry({ note, name, url, words }: NamedNote): string {
  const head = `- **[${escaped(name)}](<${url}>)** ${NOTE_KINDS[kindOf(note)].name}`;
  const quote =
    words &&
    lines(words)
      .map((line) => `  > ${escaped(line)}`)
      .join('\n');
  const text =
    note.text &&
    lines(note.text)
      .map((line) => `  ${escaped(line)}`.trimEnd())
      .join('  \n');
  return [head, quote, text].filter(Boolean).join('\n\n');
}

function lines(text: string): string[] {
  return text.split(/\r?\n/);
}

/** Signs that would be taken for markup. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>]/g, '\\$&').replace(/^(\s*\d*)([#+.)-])/, '$1\\$2');
}
