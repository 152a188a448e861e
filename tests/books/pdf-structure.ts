/**
 * Rules of PDF/UA on a file's structure, as a reader of screens needs it, by hand: no checker of them
 * is to be had as a package of npm. Each rule returns what breaks it.
 */
import {
  isDictionary,
  isRef,
  nameOf,
  type PdfDictionary,
  type PdfObjects,
  type PdfStream,
  type PdfValue,
  textOfString,
  wordsOf,
} from './pdf-objects.ts';

/** An element of a structure tree, its own roles led back to those of the standard. */
export interface StructElement {
  type: 'element';
  role: string;
  /** The role as the file names it. */
  ownRole: string;
  dictionary: PdfDictionary;
  children: StructPart[];
}

export type StructPart =
  | StructElement
  | { type: 'content'; page: number; mcid: number }
  | { type: 'annotation'; ref: number };

/** A file with what its rules look at. */
export interface TaggedPdf {
  at: PdfObjects['at'];
  catalog: PdfDictionary;
  info: PdfDictionary;
  pages: { ref: number; dictionary: PdfDictionary }[];
  /** The elements below the root. */
  top: StructElement[];
}

/**
 * Finds the structure of a file.
 * @throws {Error} for a file without a structure tree
 */
export function taggedPdf({ trailer, at }: PdfObjects): TaggedPdf {
  const dictionary = (value: PdfValue | undefined) => at(value) as PdfDictionary;
  const catalog = dictionary(trailer.get('Root'));
  const root = dictionary(catalog.get('StructTreeRoot'));
  if (!isDictionary(root)) throw new Error('no structure tree');
  const roles = at(root.get('RoleMap'));
  const standard = (role: string): string => {
    const mapped = isDictionary(roles) ? nameOf(roles.get(role)) : '';
    return mapped ? standard(mapped) : role;
  };
  const partsOf = (owner: PdfDictionary, page: number): StructPart[] =>
    list(at(owner.get('K'))).map((kid): StructPart => {
      if (typeof kid === 'number') return { type: 'content', page, mcid: kid };
      const found = dictionary(kid);
      const own = refOf(found.get('Pg')) ?? page;
      if (nameOf(found.get('Type')) === 'MCR')
        return { type: 'content', page: own, mcid: found.get('MCID') as number };
      if (nameOf(found.get('Type')) === 'OBJR')
        return { type: 'annotation', ref: refOf(found.get('Obj')) as number };
      const ownRole = nameOf(found.get('S'));
      const children = partsOf(found, own);
      return { type: 'element', role: standard(ownRole), ownRole, dictionary: found, children };
    });
  const pagesIn = (ref: number): TaggedPdf['pages'] => {
    const node = dictionary({ ref });
    const kids = at(node.get('Kids'));
    if (!Array.isArray(kids)) return [{ ref, dictionary: node }];
    return kids.flatMap((kid) => pagesIn(refOf(kid) as number));
  };
  return {
    at,
    catalog,
    info: dictionary(trailer.get('Info')),
    pages: pagesIn(refOf(catalog.get('Pages')) as number),
    top: partsOf(root, -1).filter((part) => part.type === 'element'),
  };
}

function list(value: PdfValue): PdfValue[] {
  if (Array.isArray(value)) return value;
  return value === null ? [] : [value];
}

function refOf(value: PdfValue | undefined): number | undefined {
  return isRef(value) ? value.ref : undefined;
}

/** All elements below some, each before those in it. */
export function* elementsIn(
  parts: readonly StructPart[],
  above: readonly StructElement[] = [],
): Generator<{ element: StructElement; above: readonly StructElement[] }> {
  for (const part of parts) {
    if (part.type !== 'element') continue;
    yield { element: part, above };
    yield* elementsIn(part.children, [...above, part]);
  }
}

/** All faults of a file's structure, each as a sentence; none in a good one. */
export function structureFaults(pdf: TaggedPdf): string[] {
  return RULES.flatMap((rule) => rule(pdf));
}

const RULES = [
  declared,
  contentMarked,
  elementsNested,
  headingsInOrder,
  tablesRegular,
  figuresDescribed,
  linksReachable,
  fontsReadable,
];

/** Says whether a file tells that it is tagged, in which language, by which title. */
function declared({ at, catalog, info }: TaggedPdf): string[] {
  const mark = at(catalog.get('MarkInfo'));
  const preferences = at(catalog.get('ViewerPreferences'));
  const metadata = at(catalog.get('Metadata')) as PdfStream | null;
  const xmp = metadata?.data.toString('utf8') ?? '';
  return faultsOf({
    'isn’t marked': isDictionary(mark) && mark.get('Marked') === true,
    // Poppler complains of `/Suspects false` as of a wrong type; the standard wants just that.
    'has suspects': isDictionary(mark) && !mark.get('Suspects'),
    'has no language': textOfString(at(catalog.get('Lang'))) === 'zh-CN',
    'has no title': textOfString(at(info.get('Title'))) !== '',
    'doesn’t show its title':
      isDictionary(preferences) && preferences.get('DisplayDocTitle') === true,
    'doesn’t say that it is PDF/UA-1': /<pdfuaid:part>1<\/pdfuaid:part>/.test(xmp),
  });
}

function faultsOf(claims: Record<string, boolean>): string[] {
  return Object.keys(claims).filter((claim) => !claims[claim]);
}

const PAINTS = new Set('Tj TJ \' " f F f* B B* b b* S s sh Do BI'.split(' '));

/** Whatever is painted is an artifact or a part of the tree, and that once. */
function contentMarked({ at, pages, top }: TaggedPdf): string[] {
  const inTree = new Map<string, number>();
  const count = (parts: readonly StructPart[]) => {
    for (const part of parts) {
      if (part.type === 'element') count(part.children);
      if (part.type !== 'content') continue;
      const key = `${part.page} ${part.mcid}`;
      inTree.set(key, (inTree.get(key) ?? 0) + 1);
    }
  };
  count(top);
  const faults: string[] = [];
  for (const [index, { ref, dictionary }] of pages.entries()) {
    const programs = list(at(dictionary.get('Contents'))).map((one) => (at(one) as PdfStream).data);
    const open: ('artifact' | 'tagged' | 'plain')[] = [];
    let values: PdfValue[] = [];
    for (const word of wordsOf(Buffer.concat(programs))) {
      if ('value' in word) {
        values.push(word.value);
        continue;
      }
      const { operator } = word;
      if (operator === 'BMC' || operator === 'BDC') {
        const [tag, properties] = values;
        const mcid = isDictionary(properties) ? properties.get('MCID') : undefined;
        const kind =
          nameOf(tag) === 'Artifact' ? 'artifact' : mcid === undefined ? 'plain' : 'tagged';
        if (kind !== 'plain' && open.some((outer) => outer !== 'plain'))
          faults.push(`page ${index + 1}: ${kind} within ${open.join(' ')}`);
        open.push(kind);
        if (kind === 'tagged') {
          const key = `${ref} ${mcid}`;
          if (inTree.get(key) !== 1)
            faults.push(
              `page ${index + 1}: content ${mcid} is ${inTree.get(key) ?? 0} times in the tree`,
            );
          inTree.delete(key);
        }
      } else if (operator === 'EMC') open.pop();
      else if (PAINTS.has(operator) && open.every((kind) => kind === 'plain'))
        faults.push(`page ${index + 1}: ${operator} outside of all marks`);
      values = [];
    }
    if (open.length > 0) faults.push(`page ${index + 1}: ${open.length} marks without an end`);
    if (nameOf(dictionary.get('Tabs')) !== 'S' && dictionary.has('Annots'))
      faults.push(`page ${index + 1}: links aren’t in the order of the structure`);
  }
  return [
    ...faults,
    ...[...inTree.keys()].map((key) => `the tree names content ${key} that isn’t there`),
  ];
}

const GROUPS = [
  'Document',
  'Part',
  'Art',
  'Sect',
  'Div',
  'BlockQuote',
  'TOC',
  'Index',
  'NonStruct',
];
const LINES = ['Span', 'Quote', 'Note', 'Reference', 'BibEntry', 'Code', 'Link', 'Annot'];
const BLOCKS = ['P', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6'];

/** Roles that may stand directly in a role; a role that isn't here may stand anywhere. */
const WITHIN: Record<string, string[]> = {
  TOCI: ['TOC'],
  LI: ['L'],
  Lbl: ['LI', 'TOCI', 'Note', 'BibEntry', ...BLOCKS],
  LBody: ['LI'],
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  TH: ['TR'],
  TD: ['TR'],
  THead: ['Table'],
  TBody: ['Table'],
  TFoot: ['Table'],
  Span: [...BLOCKS, ...LINES, 'Lbl', 'LBody', 'TH', 'TD', 'Caption', 'TOCI'],
  Link: [...BLOCKS, ...LINES, 'Lbl', 'LBody', 'TH', 'TD', 'Caption', 'TOCI'],
  ...Object.fromEntries(
    BLOCKS.map((role) => [role, [...GROUPS, 'LBody', 'TH', 'TD', 'Caption', 'Figure', 'LI']]),
  ),
};

/** Roles that may hold nothing but some. */
const ONLY: Record<string, string[]> = {
  L: ['LI', 'L', 'Caption'],
  LI: ['Lbl', 'LBody'],
  Table: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'],
  THead: ['TR'],
  TBody: ['TR'],
  TFoot: ['TR'],
  TR: ['TH', 'TD'],
  TOC: ['TOCI', 'TOC', 'Caption'],
};

/** Elements stand where the standard lets them; none is empty, and text stands in paragraphs, not beside them. */
function elementsNested({ top }: TaggedPdf): string[] {
  const faults = top.length === 1 && top[0]?.role === 'Document' ? [] : ['isn’t one document'];
  for (const { element, above } of elementsIn(top)) {
    const { role, children } = element;
    const [parent] = above.slice(-1);
    const path = [...above, element].map((one) => one.role).join('/');
    if (parent && WITHIN[role] && !WITHIN[role].includes(parent.role))
      faults.push(`${path}: not there`);
    if (
      ONLY[role] &&
      children.some((child) => child.type !== 'element' || !ONLY[role]?.includes(child.role))
    )
      faults.push(`${path}: holds another thing`);
    if (GROUPS.includes(role) && children.some(({ type }) => type !== 'element'))
      faults.push(`${path}: text without a paragraph`);
    // Cells of tables and of grids may be blank.
    if (children.length === 0 && !['TD', 'TH', 'Div'].includes(role)) faults.push(`${path}: empty`);
    if (role === 'Note' && !element.dictionary.has('ID')) faults.push(`${path}: without an id`);
  }
  return [...new Set(faults)];
}

/** Headings leave no level out, and the outline has just these, at their levels. */
function headingsInOrder({ at, catalog, top }: TaggedPdf): string[] {
  const headings = [...elementsIn(top)]
    .map(({ element }) => element)
    .filter(({ role }) => /^H\d$/.test(role))
    .map(({ role, dictionary }) => ({
      level: Number(role[1]),
      title: textOfString(dictionary.get('T')),
    }));
  const faults: string[] = [];
  let before = 0;
  for (const { level, title } of headings) {
    if (level > before + 1) faults.push(`${title}: level ${level} behind ${before}`);
    if (!title) faults.push(`a heading of level ${level} without words`);
    before = level;
  }
  const outlined: { level: number; title: string }[] = [];
  const collect = (value: PdfValue | undefined, level: number) => {
    for (let item = at(value); isDictionary(item); item = at(item.get('Next'))) {
      outlined.push({ level, title: textOfString(at(item.get('Title'))) });
      collect(item.get('First'), level + 1);
    }
  };
  const outline = at(catalog.get('Outlines'));
  if (isDictionary(outline)) collect(outline.get('First'), 1);
  const wanted = headings.filter(({ title }) => title !== CONTENTS);
  const told = (list: typeof headings) => list.map(({ level, title }) => `${level} ${title}`);
  const [found, expected] = [told(outlined), told(wanted)];
  const different = expected.findIndex((one, index) => one !== found[index]);
  if (different >= 0 || found.length > expected.length)
    faults.push(
      `the outline has “${found[Math.max(different, 0)]}” for “${expected[Math.max(different, 0)]}”`,
    );
  return faults;
}

const CONTENTS = '目录';

/** Rows of a table are equally wide, and heads say of what they are heads. */
function tablesRegular({ at, top }: TaggedPdf): string[] {
  const faults: string[] = [];
  const tables = [...elementsIn(top)]
    .map(({ element }) => element)
    .filter(({ role }) => role === 'Table');
  for (const [index, table] of tables.entries()) {
    const name = `table ${index + 1}`;
    const cells = [...elementsIn(table.children)].map(({ element }) => element);
    const attribute = (cell: StructElement, key: string): PdfValue =>
      list(at(cell.dictionary.get('A')))
        .map((one) => at(one))
        .filter(isDictionary)
        .find((one) => nameOf(one.get('O')) === 'Table' && one.has(key))
        ?.get(key) ?? null;
    const span = (cell: StructElement, key: string) => Number(attribute(cell, key) ?? 1);
    if (!cells.some(({ role }) => role === 'TH')) faults.push(`${name}: no head`);
    for (const cell of cells)
      if (cell.role === 'TH' && !nameOf(attribute(cell, 'Scope')))
        faults.push(`${name}: a head without a scope`);
    const ids = new Set(cells.map(({ dictionary }) => dictionary.get('ID')));
    for (const cell of cells)
      for (const head of list(attribute(cell, 'Headers')))
        if (!ids.has(head)) faults.push(`${name}: no head ${head}`);
    // Cells that span rows fill places of the rows below.
    const rows = cells.filter(({ role }) => role === 'TR');
    const widths = rows.map(() => 0);
    for (const [at_, row] of rows.entries())
      for (const cell of row.children)
        if (cell.type === 'element')
          for (let down = 0; down < span(cell, 'RowSpan'); down += 1)
            widths[at_ + down] = (widths[at_ + down] ?? 0) + span(cell, 'ColSpan');
    if (new Set(widths).size > 1 || widths.length > rows.length)
      faults.push(`${name}: rows of ${widths.join(', ')} cells`);
  }
  return faults;
}

/** Pictures have a description. */
function figuresDescribed({ at, top }: TaggedPdf): string[] {
  return [...elementsIn(top)]
    .filter(({ element }) => ['Figure', 'Formula'].includes(element.role))
    .filter(({ element }) => !textOfString(at(element.dictionary.get('Alt'))).trim())
    .map(() => 'a figure without a description');
}

/** Links say where they lead, are in the tree at their words, and lead somewhere. */
function linksReachable({ at, catalog, pages, top }: TaggedPdf): string[] {
  const faults: string[] = [];
  const placed = new Map<number, number>();
  for (const { element } of elementsIn(top)) {
    const annotations = element.children.filter((child) => child.type === 'annotation');
    for (const { ref } of annotations) placed.set(ref, (placed.get(ref) ?? 0) + 1);
    if (element.role !== 'Link') continue;
    if (annotations.length === 0) faults.push('a link without its place on the page');
    if (annotations.length === element.children.length) faults.push('a link without words');
  }
  const names = new Set(namesOf(at, catalog));
  for (const [index, { dictionary }] of pages.entries())
    for (const value of list(at(dictionary.get('Annots')))) {
      const link = at(value) as PdfDictionary;
      const told = textOfString(at(link.get('Contents')));
      const page = `page ${index + 1}: a link`;
      if (!told.trim()) faults.push(`${page} that doesn’t say where it leads`);
      if (placed.get(refOf(value) as number) !== 1)
        faults.push(`${page} (${told}) outside of the tree`);
      if (!link.has('StructParent'))
        faults.push(`${page} (${told}) that doesn’t know its place in the tree`);
      const to = at(link.get('Dest'));
      if (typeof to === 'string' && !names.has(to))
        faults.push(`${page} to ${to}, which isn’t there`);
      if (to === null && !link.has('A')) faults.push(`${page} (${told}) to nowhere`);
    }
  return faults;
}

/** The names of places that links lead to. */
function namesOf(at: PdfObjects['at'], catalog: PdfDictionary): string[] {
  const names: string[] = [];
  const visit = (value: PdfValue | undefined) => {
    const node = at(value);
    if (!isDictionary(node)) return;
    for (const [index, name] of list(at(node.get('Names'))).entries())
      if (index % 2 === 0 && typeof name === 'string') names.push(name);
    for (const kid of list(at(node.get('Kids')))) visit(kid);
  };
  const all = at(catalog.get('Names'));
  if (isDictionary(all)) visit(all.get('Dests'));
  return names;
}

/** Letters are in the file, and can be taken out as characters. */
function fontsReadable({ at, pages }: TaggedPdf): string[] {
  const fonts = new Map<number, PdfDictionary>();
  for (const { dictionary } of pages) {
    const resources = at(dictionary.get('Resources'));
    const all = isDictionary(resources) ? at(resources.get('Font')) : null;
    if (!isDictionary(all)) continue;
    for (const font of all.values()) fonts.set(refOf(font) as number, at(font) as PdfDictionary);
  }
  return [...fonts.values()].flatMap((font) => {
    const name = nameOf(font.get('BaseFont'));
    const [inner] = list(at(font.get('DescendantFonts')));
    const descriptor = at((at(inner ?? null) as PdfDictionary | null)?.get('FontDescriptor'));
    const keys = isDictionary(descriptor) ? [...descriptor.keys()] : [];
    return faultsOf({
      [`${name} can’t be read as characters`]: font.has('ToUnicode'),
      [`${name} isn’t in the file`]: keys.some((key) => /^FontFile/.test(key)),
    });
  });
}
