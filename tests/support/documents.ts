/** Small published entries for tests: complete, as their schemas want them, but for what is given. */
import type {
  BlockEntry,
  BoxEntry,
  Division,
  LibraryDocument,
} from '../../src/model/data/documents.ts';
import type { PlaceEntry } from '../../src/model/data/places.ts';
import type { ProjectEntry, ProjectMention } from '../../src/model/data/projects.ts';
import type { RestorationEntry } from '../../src/model/data/restorations.ts';

/** A document of a plan, without divisions and blocks. */
export function libraryDocument(more: Partial<LibraryDocument> = {}): LibraryDocument {
  return {
    id: 'plan-13',
    title: '东北振兴“十三五”规划',
    shortTitle: '“十三五”规划',
    issuer: '国家发展和改革委员会',
    number: null,
    date: '2016-11',
    order: 1,
    layout: 'plan',
    summary: '规划。',
    condition: '完好。',
    rights: { status: 'official', statement: '官方文件。' },
    citation: { type: 'report' },
    source: { file: 'source.txt', sha256: '0'.repeat(64), characters: 1 },
    divisions: [],
    boxes: [],
    figures: [],
    blocks: [],
    ...more,
  };
}

/** A chapter, called after its id. */
export function division(id: string, more: Partial<Division> = {}): Division {
  return {
    id,
    kind: 'chapter',
    label: '第一章',
    title: '总则',
    url: `plan-13/${id}.html`,
    ...more,
  };
}

/** A paragraph of the first chapter, outside boxes. */
export function blockEntry(id: string, more: Partial<BlockEntry> = {}): BlockEntry {
  const reading = more.reading ?? '甲乙。';
  return {
    id,
    kind: 'paragraph',
    division: 'c01',
    box: null,
    url: `plan-13/c01.html#${id}`,
    text: reading,
    reading,
    source: [[0, reading.length]],
    ...more,
  };
}

/** A box of the first chapter. */
export function boxEntry(id: string, more: Partial<BoxEntry> = {}): BoxEntry {
  return {
    id,
    number: 1,
    title: '主要指标',
    kind: 'list',
    division: 'c01',
    after: null,
    url: `plan-13/${id}.html`,
    ...more,
  };
}

/** A per cent sign that is put back. */
export function restorationEntry(more: Partial<RestorationEntry> = {}): RestorationEntry {
  return {
    id: 'plan-13-1',
    doc: 'plan-13',
    block: 'c01-p1',
    offset: 1,
    end: 1,
    raw: '',
    restored: '%',
    kind: 'percent',
    evidence: '甲',
    confidence: 'sure',
    context: '40%',
    ...more,
  };
}

/** A prefecture without a position, called after its id. */
export function placeEntry(id: string, more: Partial<PlaceEntry> = {}): PlaceEntry {
  return {
    id,
    name: id,
    kind: 'prefecture',
    lon: null,
    lat: null,
    precision: 'none',
    source: null,
    provinces: [],
    mentions: [{ doc: 'plan-13', block: 'c01-p1', count: 1, spans: [[0, 1]] }],
    ...more,
  };
}

/** A railway that one passage names. */
export function projectEntry(more: Partial<ProjectEntry> = {}): ProjectEntry {
  return {
    id: 'railway',
    name: '铁路',
    nameSource: 'text',
    type: 'railway',
    mentions: [projectMention()],
    places: [],
    provinces: [],
    geometry: 'none',
    ...more,
  };
}

/** A passage that names a railway and no place. */
export function projectMention(more: Partial<ProjectMention> = {}): ProjectMention {
  return {
    doc: 'plan-13',
    block: 'c01-p1',
    box: null,
    group: null,
    quote: '铁路',
    start: 0,
    end: 2,
    name: '铁路',
    action: null,
    stage: 'listed',
    places: [],
    by: 'rule',
    ...more,
  };
}
