import {
  agencyAddress,
  documentAddress,
  mapAddress,
  PAGES,
  placeAddress,
  projectAddress,
  termAddress,
  textAddress,
  workAddress,
} from '../../src/model/addresses.ts';
import type { Division, LibraryDocument } from '../../src/model/data/documents.ts';
import type { TermEntry } from '../../src/model/data/glossary.ts';
import { type Indicator, indicatorAddress, OUTCOMES } from '../../src/model/data/indicators.ts';
import { isDivided, type MapDefinition } from '../../src/model/data/maps.ts';
import { PLACE_KINDS, type PlaceEntry } from '../../src/model/data/places.ts';
import { PROJECT_TYPES, type ProjectEntry } from '../../src/model/data/projects.ts';
import {
  AGENCY_KINDS,
  type AgencyEntry,
  type TaskEntry,
} from '../../src/model/data/responsibility.ts';
import type { CitedWork } from '../../src/model/data/works.ts';
import { fullId } from '../../src/model/ids.ts';
import {
  type Card,
  ENTITY_KINDS,
  type Entity,
  type EntityKind,
  figureName,
} from '../../src/model/search/entities.ts';
import { briefName, excerpt, imprintOf, workDate } from '../../src/model/wording.ts';

/** The published data that entities are made of. */
export interface EntitySources {
  library: readonly LibraryDocument[];
  places: readonly PlaceEntry[];
  projects: readonly ProjectEntry[];
  agencies: readonly AgencyEntry[];
  tasks: readonly TaskEntry[];
  terms: readonly TermEntry[];
  works: readonly CitedWork[];
  indicators: readonly Indicator[];
  maps: readonly MapDefinition[];
}

/** An entity with its card, and the blocks that speak of it. */
export interface DescribedEntity {
  entity: Entity;
  card: Card;
  /** Full ids. */
  blocks: string[];
  /** Those of the blocks in which it is an agency that leads. */
  leads?: string[];
}

/** Words of a text on a card, and of an explanation. */
const QUOTE = 80;
const EXPLANATION = 110;
/** Names of a list on a card. */
const LISTED = 3;

/** All entities of the library, those of a kind together, in the order of kinds. */
export function entitiesOf(sources: EntitySources): DescribedEntity[] {
  const quoteOf = quotesOf(sources.library);
  const lineOf = linesOf(sources.library);
  const describe: Describe = ({ kind, names, address }, facts, blocks) => {
    const told = [...new Set(blocks)];
    const quote = quoteOf(told, names);
    const once = namesOnce(names);
    return {
      entity: { kind, names: once, mentions: told.length },
      card: {
        names: kind === 'place' ? once : once.slice(0, 1),
        address,
        ...facts,
        ...(quote && { quote }),
      },
      blocks: told,
    };
  };
  const brief = new Map(sources.library.map((document) => [document.id, briefName(document)]));
  const titles = new Map(sources.tasks.map((task) => [fullId(task.doc, task.id), taskTitle(task)]));
  const kinds = Object.keys(ENTITY_KINDS);
  const all = [
    ...sources.places.map((place) => {
      const names = [place.name, place.short, shortened(place.name), ...(place.otherNames ?? [])];
      const count = place.mentions.reduce((sum, { count }) => sum + count, 0);
      const docs = new Set(place.mentions.map(({ doc }) => doc)).size;
      const facts = [`${PLACE_KINDS[place.kind]}；${docs}种文献提到${count}处`];
      return describe(
        { kind: 'place', names: known(names), address: placeAddress(place.id) },
        { facts, places: [place.id] },
        place.mentions.map(idOf),
      );
    }),
    ...sources.projects.map((project) => {
      const names = [
        project.name,
        ...(project.names ?? []),
        ...project.mentions.map((it) => it.name),
      ];
      return describe(
        { kind: 'project', names, address: projectAddress(project) },
        {
          facts: [PROJECT_TYPES[project.type], wordingsIn(project, brief)],
          places: project.places,
        },
        project.mentions.map(idOf),
      );
    }),
    ...sources.agencies.map((agency) => ({
      ...describe(
        {
          kind: 'agency',
          names: known([agency.name, agency.fullName, agency.name.replace(/^(?:省|国家)/, '')]),
          address: agencyAddress(agency.id),
        },
        { facts: dutiesOf(agency, titles, brief) },
        [
          ...agency.tasks.map(({ doc, task }) => fullId(doc, task)),
          ...agency.roles.map(paragraphOf),
          ...blocksNaming(sources.library, agency.name),
        ],
      ),
      leads: [
        ...agency.tasks
          .filter(({ role }) => role === 'lead')
          .map(({ doc, task }) => fullId(doc, task)),
        ...agency.roles.filter(({ role }) => LEADING.has(role)).map(paragraphOf),
      ],
    })),
    ...sources.terms.map(({ id, term, forms, explanation, mentions }) =>
      describe(
        { kind: 'term', names: [term, ...forms], address: termAddress(id) },
        { facts: [excerpt(explanation, EXPLANATION)] },
        mentions.map(idOf),
      ),
    ),
    ...sources.works.map(({ work, mentions }) =>
      describe(
        { kind: 'work', names: workNames(work), address: workAddress(work.id) },
        { facts: [workFacts(work, mentions.length, sources.library)] },
        mentions.map(idOf),
      ),
    ),
    ...sources.indicators.map((indicator) =>
      describe(
        {
          kind: 'indicator',
          names: [
            indicator.name,
            ...indicator.rows.flatMap(({ label }) => {
              const numberless = label.replace(/^（\d+）/, '');
              // People name a unit, and may mean the figure by it alone: 多少万套.
              return [numberless.replace(/（[^（）]*）/g, ''), numberless];
            }),
          ],
          address: indicatorAddress(indicator),
        },
        { known: `${PAGES.indicators}#${indicator.id}`, ...indicatorCard(indicator, lineOf) },
        indicator.series.map(idOf),
      ),
    ),
    ...sources.maps
      .filter((map) => !isDivided(map))
      .map(({ id, title, description, kinds }) =>
        describe(
          {
            kind: 'map',
            names: [title, ...kinds.map(({ name }) => name)],
            address: mapAddress(id),
          },
          { facts: [description], narrows: narrowsOf(kinds, sources) },
          [],
        ),
      ),
    ...sources.library.flatMap((document) => documentEntities(document, describe)),
    ...sources.tasks.map((task) =>
      describe(
        {
          kind: 'task',
          names: [taskTitle(task)],
          address: `${textAddress(task.doc, task.part)}#${task.id}`,
        },
        {
          facts: [
            `第${task.number}项；牵头：${task.lead}`,
            task.cooperating.length > 0 ? `配合：${task.cooperating.join('、')}` : '',
          ].filter(Boolean),
        },
        [fullId(task.doc, task.id)],
      ),
    ),
  ];
  return all.sort((a, b) => kinds.indexOf(a.entity.kind) - kinds.indexOf(b.entity.kind));
}

/** Roles of an agency that has the work of others in hand. */
const LEADING: ReadonlySet<string> = new Set(['lead', 'responsible']);

/** The paragraph of an opinion that a note belongs to. */
function paragraphOf({ doc, note }: { doc: string; note: string }): string {
  return fullId(doc, note.replace(/-r(\d*)$/, '-p$1'));
}

/** The blocks whose text names an agency; plans leave 国家 out. */
function blocksNaming(library: readonly LibraryDocument[], name: string): string[] {
  const plain = name.replace(/^国家/, '');
  return library.flatMap(({ id: doc, blocks }) =>
    blocks.filter(({ reading }) => reading.includes(plain)).map(({ id }) => fullId(doc, id)),
  );
}

/** Makes an entity, with the blocks that speak of it, of which the first is quoted. */
type Describe = (
  entity: { kind: EntityKind; names: readonly string[]; address: string },
  facts: Omit<Card, 'names' | 'address' | 'quote'>,
  blocks: readonly string[],
) => DescribedEntity;

/** A document and its chapters and sections. */
function documentEntities(document: LibraryDocument, describe: Describe): DescribedEntity[] {
  const { id, title, shortTitle, number, summary, divisions, blocks } = document;
  const short = number?.replace(/^.*?(\d+)号$/, '$1号文');
  const imprint = imprintOf(document).join('，');
  const own = describe(
    {
      kind: 'document',
      names: known([shortTitle, title, number ?? undefined, short]),
      address: documentAddress(id),
    },
    { facts: [imprint, excerpt(summary, EXPLANATION)].filter(Boolean) },
    blocks.slice(0, 1).map((block) => fullId(id, block.id)),
  );
  const inner = (divisions: readonly Division[], above: string): DescribedEntity[] =>
    divisions.flatMap((division) => {
      const within = blocks.filter((block) => block.division === division.id);
      const place = `${above}${division.label && ` ${division.label}`}`;
      const told = describe(
        { kind: 'division', names: [division.title], address: division.url },
        { facts: [place] },
        within.map((block) => fullId(id, block.id)),
      );
      return [...(division.title ? [told] : []), ...inner(division.divisions ?? [], place)];
    });
  return [own, ...inner(divisions, briefName(document))];
}

function idOf({ doc, block }: { doc: string; block: string }): string {
  return fullId(doc, block);
}

function known(names: readonly (string | undefined)[]): string[] {
  return names.filter((name): name is string => !!name);
}

function namesOnce(names: readonly string[]): string[] {
  return [...new Set(names.filter((name) => name !== ''))];
}

/** 大庆市 → 大庆, 蒙东地区 → 蒙东; names that would be a single character stay whole. */
function shortened(name: string): string | undefined {
  const short = name.replace(/(?:[^\s]{0,3}族)?自治[区州县旗]$|地区$|[省市县区旗盟]$/, '');
  return short.length > 1 ? short : undefined;
}

/** “十二五”规划：规划建设；“十三五”规划：加快建设 */
function wordingsIn({ mentions }: ProjectEntry, brief: ReadonlyMap<string, string>): string {
  const byDocument = Map.groupBy(mentions, ({ doc }) => doc);
  const words = [...byDocument].map(([doc, here]) => {
    const said = here.flatMap(({ action }) => action ?? []);
    return [brief.get(doc), [...new Set(said)].join('、')].filter(Boolean).join('：');
  });
  return words.join('；');
}

function dutiesOf(
  { kind, tasks, roles }: AgencyEntry,
  titles: ReadonlyMap<string, string>,
  brief: ReadonlyMap<string, string>,
): string[] {
  const [lead, cooperating] = (['lead', 'cooperating'] as const).map((role) =>
    tasks.filter((own) => own.role === role),
  ) as [AgencyEntry['tasks'], AgencyEntry['tasks']];
  const led = lead.slice(0, LISTED).map(({ doc, task }) => titles.get(fullId(doc, task)) ?? task);
  const more = lead.length > LISTED ? '等' : '';
  const duties = [
    lead.length > 0 && `牵头${lead.length}项任务：${led.join('；')}${more}`,
    cooperating.length > 0 && `配合${cooperating.length}项任务`,
    ...[...Map.groupBy(roles, ({ doc }) => doc)].map(
      ([doc, own]) => `${brief.get(doc)}中${new Set(own.map(({ item }) => item)).size}项举措`,
    ),
  ].filter((duty): duty is string => !!duty);
  return [...(kind ? [AGENCY_KINDS[kind]] : []), ...duties];
}

function taskTitle({ title, text }: TaskEntry): string {
  return title ?? excerpt(text, 24);
}

function workNames({ title, short, number }: CitedWork['work']): string[] {
  const parts = /^(.*?)〔?(?:\d{4})?〕?(\d+)号$/.exec(number ?? '');
  const spoken = parts ? [`${parts[1]}${parts[2]}号文`, `${parts[2]}号文`] : [];
  return known([short, title, number ?? undefined, ...spoken]);
}

function workFacts(
  work: CitedWork['work'],
  count: number,
  library: readonly LibraryDocument[],
): string {
  const { title, number, issuer } = work;
  const imprint = [title, issuer, number, workDate(work, library)].filter(Boolean).join('，');
  return count === 0 ? imprint : `${imprint}；文库中引用${count}处`;
}

/** 2015年：实际1.3%，目标2%，未完成 */
function indicatorCard(
  { series, rows, unit, outcomes, reading }: Indicator,
  lineOf: Line,
): Pick<Card, 'facts' | 'line' | 'rows'> {
  const levels = series.filter(
    ({ type, period }) => /^\d{4}$/.test(period ?? '') && type !== 'growth',
  );
  const figures = levels.filter(({ type }) => type === 'actual' || type === 'baseline');
  const line = new Map(
    figures.flatMap(({ period, value }): [number, number][] =>
      value === null ? [] : [[Number(period), value]],
    ),
  );
  const said = outcomes.map(({ period, target, actual, result }) => {
    const figures = [
      `目标${plainFigure(target)}`,
      actual && `实际${plainFigure(actual)}`,
      OUTCOMES[result],
    ];
    return `${period.replace('-', '—')}年：${figures.filter(Boolean).join('，')}`;
  });
  return {
    facts: [...(unit ? [`单位：${unit}`] : []), ...(said.length > 0 ? said : [reading])],
    ...(line.size > 2 && { line: [...line].sort(([a], [b]) => a - b) }),
    rows: rows.flatMap(({ doc, block, row, start }): NonNullable<Card['rows']> => {
      const line = lineOf(fullId(doc, block), start);
      return line ? [[...line, figuresOf(levels.filter((it) => it.row === row))]] : [];
    }),
  };
}

function figuresOf(levels: Indicator['series']): string {
  const names = levels.flatMap(({ period, type }) =>
    period && type !== 'growth' && type !== 'cumulative' ? [figureName(period, type)] : [],
  );
  return [...new Set(names)].join(' ');
}

/** [18.9] is what tables write for what is counted over five years. */
function plainFigure(raw: string): string {
  return raw.replace(/^[[［](.+)[\]］]$/, '五年累计$1');
}

/** The places, provinces and kinds that a map can be narrowed to; places are the first entities. */
function narrowsOf(
  kinds: MapDefinition['kinds'],
  { projects, places }: EntitySources,
): Card['narrows'] {
  const byId = new Map(projects.map((project) => [project.id, project]));
  const on = kinds.map((kind) => kind.projects.flatMap((id) => byId.get(id) ?? []));
  const numbersOf = (ids: readonly string[]) =>
    places.flatMap(({ id }, number) => (ids.includes(id) ? [number] : []));
  return {
    places: numbersOf(on.flat().flatMap(({ places }) => places)),
    provinces: numbersOf(on.flat().flatMap(({ provinces }) => provinces)),
    kinds: kinds.map(({ id, name }, at) => [id, wordsOfKind(name), documentsOf(on[at] ?? [])]),
  };
}

/** Words that mean a kind of a legend: 水电和抽水蓄能 → 水电, 抽水蓄能; short ones say something first only. */
function wordsOfKind(name: string): string[] {
  return name.split(/[：、和]/).filter((word, at) => word.length > 2 || at === 0);
}

function documentsOf(projects: readonly ProjectEntry[]): string[] {
  return [...new Set(projects.flatMap(({ mentions }) => mentions.map(({ doc }) => doc)))];
}

/** Finds the sentence that holds one of some names, in the first of some blocks that does. */
type Quote = (
  blocks: readonly string[],
  names: readonly string[],
) => [text: string, block: number] | undefined;

function quotesOf(library: readonly LibraryDocument[]): Quote {
  const isFound = (it: [string, number] | []): it is [string, number] => it.length > 0;
  const numbers = new Map<string, [reading: string, number: number]>();
  for (const { id, blocks } of library) {
    for (const block of blocks) numbers.set(fullId(id, block.id), [block.reading, numbers.size]);
  }
  return (blocks, names) => {
    const readings = blocks.flatMap((block) => [numbers.get(block) ?? []].filter(isFound));
    const [reading, number] =
      readings.find(([reading]) => names.some((name) => reading.includes(name))) ??
      readings[0] ??
      [];
    if (reading === undefined || number === undefined) return undefined;
    const at = names.map((name) => reading.indexOf(name)).find((it) => it >= 0) ?? 0;
    const start = Math.max(reading.lastIndexOf('。', at), reading.lastIndexOf('\n', at)) + 1;
    const from = at - start > QUOTE / 2 ? at - QUOTE / 4 : start;
    const end = reading.slice(at).search(/[。\n]/);
    const sentence = reading.slice(from, end < 0 ? undefined : at + end + 1);
    return [`${from > start ? '……' : ''}${excerpt(sentence, QUOTE)}`, number];
  };
}

/** Gives the line of a block, as of a table, that has a character. */
type Line = (block: string, at: number) => [text: string, block: number] | undefined;

function linesOf(library: readonly LibraryDocument[]): Line {
  const readings = library.flatMap(({ id, blocks }) =>
    blocks.map((block): [string, string] => [fullId(id, block.id), block.reading]),
  );
  const numbers = new Map(readings.map(([id], number) => [id, number]));
  return (block, at) => {
    const number = numbers.get(block);
    const reading = number === undefined ? undefined : readings[number]?.[1];
    if (number === undefined || reading === undefined) return undefined;
    const end = reading.indexOf('\n', at);
    const line = reading.slice(reading.lastIndexOf('\n', at) + 1, end < 0 ? undefined : end);
    return [excerpt(line, QUOTE), number];
  };
}
