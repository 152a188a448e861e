const END = /(?:[。！？：；…]|(?<=[\p{Script=Han}）)”])[!?:;])[”’"）)】」』]*$/u;

/** Tells whether a printed line ends a sentence, or a part of one behind which a paragraph may end. */
export function endsSentence(line: string): boolean {
  return END.test(line);
}
