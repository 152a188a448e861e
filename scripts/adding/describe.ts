import type { SchemaType } from '../../src/model/data/documents.ts';
import type { Source } from './extract.ts';
import { type Guess, linesOfText, isArticle as looksLikeArticle, numberedLines } from './guess.ts';
import { guessDate } from './guess-date.ts';
import { guessIssuer, signatureIn } from './guess-issuer.ts';
import { guessNumber, guessTitle } from './guess-title.ts';

/** Values for the fields of a description, as a text itself seems to have them; null where it has none. */
export interface Description {
  title: Guess<string> | null;
  number: Guess<string> | null;
  issuer: Guess<string> | null;
  date: Guess<string> | null;
  /** Whether it is outside copyright; null where nothing tells. */
  rights: Guess<'official' | 'protected'> | null;
  type: Guess<'report' | 'article-journal'>;
  schema: Guess<SchemaType> | null;
}

/** Reads from a text what document.yaml has to say of it. */
export function describe({ text, title: outside }: Source): Description {
  const lines = linesOfText(numberedLines(text));
  const inside = guessTitle(lines);
  const title = inside ?? (outside ? titleOf(outside) : null);
  const number = guessNumber(lines);
  const isArticle = looksLikeArticle(text);
  const issuer = isArticle ? null : guessIssuer(lines, title?.value, number?.value);
  const date = isArticle ? null : guessDate(lines, signatureIn(lines)?.date);
  return {
    title,
    number,
    issuer,
    date,
    rights: rightsOf(isArticle, issuer, number),
    type: {
      value: isArticle ? 'article-journal' : 'report',
      basis: isArticle ? '开头有摘要和关键词' : '不是期刊论文',
    },
    schema: number ? { value: 'Legislation', basis: '有文号' } : null,
  };
}

/** A title that stands outside the text, without the name of the site behind it. */
function titleOf(outside: string): Guess<string> | null {
  const value = outside.split(/[_|｜]|\s[-—]+\s/)[0]?.trim() ?? '';
  return value === '' ? null : { value, basis: '网页的标题，不在正文里' };
}

function rightsOf(
  isArticle: boolean,
  issuer: Guess<string> | null,
  number: Guess<string> | null,
): Description['rights'] {
  if (isArticle) return { value: 'protected', basis: '像期刊论文：开头有摘要和关键词' };
  if (issuer) return { value: 'official', basis: `由发文机关（${issuer.value}）推断` };
  return number ? { value: 'official', basis: `由文号（${number.value}）推断` } : null;
}
