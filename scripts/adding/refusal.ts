/** A file that can't be added, in words for whoever adds it: what is wrong, and what to do. */
export class Refusal extends Error {
  readonly what: string;
  readonly fix: string;

  /**
   * @param what the reason, in Chinese
   * @param fix the way out, in Chinese
   */
  constructor(what: string, fix: string) {
    super(`${what}\n  办法：${fix}`);
    this.name = 'Refusal';
    this.what = what;
    this.fix = fix;
  }
}
