/** A built page on which passages of two documents stand side by side, read as a reader would. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { published } from '../conversion/corpus.ts';
import { DIST } from './server.ts';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.ChildNode;

/** A passage as a page shows it, without white space. */
interface ShownPassage {
  /** Full id. */
  passage: string;
  text: string;
}

/** The full ids of the paragraphs and items of a division, in their order. */
export function textBlocksIn(division: string): string[] {
  const [doc = '', id] = division.split('/');
  return published(doc)
    .blocks.filter((block) => block.division === id && /^(?:paragraph|item)$/.test(block.kind))
    .map((block) => `${doc}/${block.id}`);
}

export class ComparedPage {
  readonly #elements: Element[];

  /** @param name plans-c05 */
  constructor(name: string, dist = DIST) {
    const html = readFileSync(join(dist, `compare/${name}.html`), 'utf8');
    this.#elements = [...elementsBelow(parse(html))];
  }

  /** All passages on the page, in its order. */
  get passages(): ShownPassage[] {
    return passagesIn(this.#elements);
  }

  /** The passages inside the element with an id. */
  passagesOf(id: string): ShownPassage[] {
    const element = this.#elements.find((it) => attribute(it, 'id') === id);
    return element ? passagesIn([...elementsBelow(element)]) : [];
  }

  /** Tells whether two passages stand in one row. */
  isRow(a: string, b: string): boolean {
    return this.#withClass('pair-row').some((row) => {
      const shown = passagesIn([...elementsBelow(row)]).map(({ passage }) => passage);
      return shown.includes(a) && shown.includes(b);
    });
  }

  /** The words in place of sides without passages. */
  get notes(): string[] {
    return this.#withClass('pair-none').map(textOf).filter(Boolean);
  }

  /** The titles of the lists that open below a pair of sections. */
  get lists(): string[] {
    return this.#elements.filter(isListTitle).map(textOf);
  }

  /** The lists of names below pairs of sections. */
  get listed(): { title: string; items: string[] }[] {
    return this.#withClass('named-list').map((list) => {
      const below = [...elementsBelow(list)];
      return {
        title: below
          .filter(({ tagName }) => tagName === 'summary')
          .map(textOf)
          .join(''),
        items: below.filter(({ tagName }) => tagName === 'a').map(textOf),
      };
    });
  }

  /** The findings of a reader for clauses that share no words, in the page’s order. */
  get findings(): { clause: string; finding: string; links: string[] }[] {
    const below = this.#withClass('clause-findings').flatMap((list) => [...elementsBelow(list)]);
    const clauses = below.filter(({ tagName }) => tagName === 'dt').map(textOf);
    return below
      .filter(({ tagName }) => tagName === 'dd')
      .map((found, i) => ({
        clause: clauses[i] ?? '',
        finding: textOf(found),
        links: [...elementsBelow(found)].flatMap((it) => attribute(it, 'href') ?? []),
      }));
  }

  #withClass(name: string): Element[] {
    return this.#elements.filter((it) => attribute(it, 'class')?.split(' ').includes(name));
  }
}

function passagesIn(elements: readonly Element[]): ShownPassage[] {
  return elements.flatMap((element) => {
    const passage = attribute(element, 'data-compared');
    return passage ? [{ passage, text: textOf(element) }] : [];
  });
}

/** Text without white space, without controls and what is only heard. */
function textOf(node: Node): string {
  if ('value' in node) return node.value.replace(/\s/g, '');
  if (!('childNodes' in node)) return '';
  if ('tagName' in node && (attribute(node, 'data-ui') !== undefined || isOnlyHeard(node)))
    return '';
  return node.childNodes.map(textOf).join('');
}

function isListTitle({ tagName, parentNode }: Element): boolean {
  const list = parentNode && 'attrs' in parentNode ? attribute(parentNode, 'class') : undefined;
  return tagName === 'summary' && /\b(?:named-list|shared-phrases)\b/.test(list ?? '');
}

function isOnlyHeard(element: Element): boolean {
  return attribute(element, 'class') === 'visually-hidden';
}

function* elementsBelow(node: { childNodes: Node[] }): Generator<Element> {
  for (const child of node.childNodes) {
    if (!('tagName' in child)) continue;
    yield child;
    yield* elementsBelow(child);
  }
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((it) => it.name === name)?.value;
}
