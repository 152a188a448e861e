import type { LibraryDocument } from '../../model/data/documents.ts';
import { PLACE_KINDS, type PlaceKind } from '../../model/data/places.ts';
import { PROJECT_TYPES, type ProjectType } from '../../model/data/projects.ts';
import { citingMentions } from '../../model/data/works.ts';
import { inTime } from '../../model/document-order.ts';
import { labelsOf } from '../../model/passages/labels.ts';
import { passageName } from '../../model/passages/passage-name.ts';
import { briefName, excerpt, formatDate } from '../../model/wording.ts';
import type { Preview } from './client/preview-key.ts';

/** What previews are made of; see the data files of the same names. */
export interface PreviewSources {
  documents: readonly LibraryDocument[];
  projects: readonly {
    id: string;
    name: string;
    type: ProjectType;
    mentions: readonly { doc: string; action: string | null }[];
  }[];
  places: readonly {
    id: string;
    name: string;
    kind: PlaceKind;
    within?: string;
    mentions: readonly { count: number }[];
  }[];
  agencies: readonly {
    id: string;
    name: string;
    lead: readonly string[];
    cooperating: readonly string[];
    items: readonly string[];
  }[];
  citations: readonly {
    work: { id: string; title: string; number: string | null; issuer?: string; date?: string };
    mentions: readonly { self?: true }[];
  }[];
  indicators: readonly { id: string; name: string; group: string; reading: string }[];
  glossary: readonly { id: string; term: string; explanation: string }[];
}

/** Previews of one file by id. */
export type Previews = Record<string, Preview>;

/** As much of a passage as tells what it is about. */
const EXCERPT = 90;

/** All previews by the name of their file; see {@link previewKey}. */
export function makePreviews(sources: PreviewSources): Record<string, Previews> {
  const { documents, projects, agencies, citations, indicators, glossary } = sources;
  return {
    ...Object.fromEntries(documents.map((document) => [document.id, passagesOf(document)])),
    projects: byId(projects, (project) => [
      project.name,
      PROJECT_TYPES[project.type],
      actionsOf(project, inTime(documents)),
    ]),
    places: placesIn(sources),
    references: Object.fromEntries(
      citations.map((cited) => [
        cited.work.id,
        workPreview(cited.work, citingMentions(cited).length),
      ]),
    ),
    indicators: byId(indicators, ({ name, group, reading }) => [
      name,
      `指标，${group}`,
      excerpt(reading, EXCERPT),
    ]),
    glossary: byId(glossary, ({ term, explanation }) => [term, '编者释义', explanation]),
    agencies: byId(agencies, (agency) => [agency.name, '', dutiesOf(agency)]),
  };
}

/** A script that leaves previews where pages look for them. */
export function previewScript(file: string, previews: Previews): string {
  return `(globalThis.dongbeiPreviews??={})[${JSON.stringify(file)}]=${JSON.stringify(previews)};\n`;
}

function byId<It extends { id: string }>(
  items: readonly It[],
  preview: (item: It) => Preview,
): Previews {
  return Object.fromEntries(items.map((item) => [item.id, preview(item)]));
}

function passagesOf(document: LibraryDocument): Previews {
  const labels = labelsOf(document);
  const { title, issuer, date, summary } = document;
  const cover = [issuer, date && formatDate(date)].filter(Boolean).join('，');
  const passages = byId(document.blocks, ({ id, reading }) => [
    `${briefName(document)} ${passageName(id, labels)}`,
    '',
    excerpt(reading, EXCERPT),
  ]);
  return { index: [title, cover, summary], ...passages };
}

function workPreview(
  { title, number, issuer, date }: PreviewSources['citations'][number]['work'],
  count: number,
): Preview {
  const what = [issuer, number, date && formatDate(date)].filter(Boolean).join('，');
  return [title, what, count === 0 ? '其他文献没有引用' : `文库中引用${count}处`];
}

/** 国发〔2016〕62号；“十三五”规划：加快建设 */
function actionsOf(
  { mentions }: PreviewSources['projects'][number],
  documents: readonly LibraryDocument[],
): string {
  return documents
    .flatMap((document) => {
      const here = mentions.filter(({ doc }) => doc === document.id);
      const actions = [...new Set(here.flatMap(({ action }) => action ?? []))];
      if (here.length === 0) return [];
      return [[briefName(document), actions.join('、')].filter(Boolean).join('：')];
    })
    .join('；');
}

function placesIn({ places }: PreviewSources): Previews {
  const names = new Map(places.map(({ id, name }) => [id, name]));
  return byId(places, ({ name, kind, within, mentions }) => {
    const count = mentions.reduce((sum, mention) => sum + mention.count, 0);
    const where = within && names.get(within);
    return [name, [PLACE_KINDS[kind], where].filter(Boolean).join('，在'), `文库中提到${count}处`];
  });
}

function dutiesOf({ lead, cooperating, items }: PreviewSources['agencies'][number]): string {
  return [
    lead.length > 0 && `牵头${lead.length}项任务`,
    cooperating.length > 0 && `配合${cooperating.length}项任务`,
    items.length > 0 && `国发〔2016〕62号中${items.length}项举措`,
  ]
    .filter(Boolean)
    .join('；');
}
