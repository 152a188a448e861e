import { atLines, type Guess, type NumberedLine, solidLine } from './guess.ts';
import { isDateLine } from './guess-date.ts';
import { orderIn } from './guess-title.ts';

/** Endings of the names of offices. */
const OFFICE =
  /^\p{Script=Han}{0,28}(?:国务院|办公厅|办公室|委员会|政府|中央|省委|市委|区委|县委|党委|发展改革委|[部委局厅署院会])$/u;
/** Offices whose numbers begin so. */
const BY_NUMBER: readonly [begin: RegExp, issuer: string][] = [
  [/^国办[发函]/, '国务院办公厅'],
  [/^国[发函]/, '国务院'],
  [/^中办发/, '中共中央办公厅'],
  [/^中发/, '中共中央'],
];

/** The signer of a document, and the date line below the signature. */
export interface Signature {
  issuer: Guess<string>;
  date: NumberedLine;
}

/** The first signature: lines that are names of offices, right above a line with a date. */
export function signatureIn(lines: readonly NumberedLine[]): Signature | null {
  for (const [i, line] of lines.entries()) {
    if (!isDateLine(line)) continue;
    let first = i;
    while (first > 0 && i - first < 4 && OFFICE.test(solidLine(lines[first - 1]?.text ?? '')))
      first--;
    if (first === i) continue;
    const names = lines.slice(first, i);
    const value = names.flatMap(({ text }) => officesIn(text)).join('、');
    return { issuer: { value, basis: atLines(names) }, date: line };
  }
  return null;
}

/** The offices that a line names side by side, with blanks between them; one may be set wide. */
function officesIn(line: string): string[] {
  const parts = line.trim().split(/\s+/);
  return parts.length > 1 && parts.every((part) => OFFICE.test(part)) ? parts : [solidLine(line)];
}

/** Guesses the issuer of a document: its signer, the one its title names, or the one whose number it has. */
export function guessIssuer(
  lines: readonly NumberedLine[],
  title: string | undefined,
  number: string | undefined,
): Guess<string> | null {
  const order = orderIn(lines);
  if (order) return { value: order.issuer, basis: order.number.basis };
  const signed = signatureIn(lines);
  // What a notice passes on may be signed before the notice is.
  const named = /^(.{2,30}?)(?:关于|转发|批转|印发)/.exec(title ?? '')?.[1]?.split(/[ 、]/);
  const isNamed = named?.every((name) => OFFICE.test(name));
  if (named && isNamed && !signed?.issuer.value.split('、').some((it) => named.includes(it)))
    return { value: named.join('、'), basis: '取自标题开头' };
  if (signed) return signed.issuer;
  const byNumber = BY_NUMBER.find(([begin]) => begin.test(number ?? ''));
  if (byNumber) return { value: byNumber[1], basis: `由文号“${number}”推断` };
  const below = lines.slice(0, 8).find(({ text }) => {
    const line = solidLine(text);
    return line.length >= 3 && OFFICE.test(line) && line !== solidLine(title ?? '');
  });
  return below ? { value: solidLine(below.text), basis: atLines([below]) } : null;
}
