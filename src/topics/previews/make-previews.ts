import type { LibraryDocument } from '../../model/data/documents.ts';
import type { TermEntry } from '../../model/data/glossary.ts';
import type { Indicator } from '../../model/data/indicators.ts';
import { PLACE_KINDS, type PlaceEntry } from '../../model/data/places.ts';
import type { Digest } from '../../model/data/plain-words.ts';
import { PROJECT_TYPES, type ProjectEntry } from '../../model/data/projects.ts';
import type { AgencyEntry } from '../../model/data/responsibility.ts';
import { type CitedWork, citingMentions } from '../../model/data/works.ts';
import { byDate } from '../../model/document-order.ts';
import { labelsOf } from '../../model/passages/labels.ts';
import { passageName } from '../../model/passages/passage-name.ts';
import { briefName, documentDate, excerpt, workDate } from '../../model/wording.ts';
import type { Preview, TOPICS_PREVIEWED } from './client/preview-key.ts';

/** The published data that previews are made of. */
export interface PreviewSources {
  documents: readonly LibraryDocument[];
  projects: readonly ProjectEntry[];
  places: readonly PlaceEntry[];
  agencies: readonly AgencyEntry[];
  citations: readonly CitedWork[];
  indicators: readonly Indicator[];
  glossary: readonly TermEntry[];
  digests: readonly Digest[];
}

/** Previews of one file by id. */
export type Previews = Record<string, Preview>;

/** Characters of a passage: enough to tell its subject. */
const EXCERPT = 90;

/** All previews by the name of their file; see {@link previewKey}. */
export function makePreviews(sources: PreviewSources): Record<string, Previews> {
  const { documents, projects, agencies, citations, indicators, glossary } = sources;
  const ofTopics: Record<(typeof TOPICS_PREVIEWED)[number], Previews> = {
    projects: byId(projects, (project) => [
      project.name,
      PROJECT_TYPES[project.type],
      actionsOf(project, byDate(documents)),
    ]),
    places: placesIn(sources),
    references: Object.fromEntries(
      citations.map((cited) => [
        cited.work.id,
        workPreview(cited.work, citingMentions(cited).length, documents),
      ]),
    ),
    indicators: byId(indicators, ({ name, group, reading }) => [
      name,
      `指标，${group}`,
      excerpt(reading, EXCERPT),
    ]),
    glossary: byId(glossary, ({ term, explanation }) => [term, '编者释义', explanation]),
    agencies: byId(agencies, (agency) => [agency.name, '', tasksOf(agency)]),
  };
  const ofDocuments = documents.map((document) => [
    document.id,
    passagesOf(document, sources.digests),
  ]);
  return { ...Object.fromEntries(ofDocuments), ...ofTopics };
}

/** A script that registers the previews of a file in a global, which pages read. */
export function previewScript(file: string, previews: Previews): string {
  return `(globalThis.dongbeiPreviews??={})[${JSON.stringify(file)}]=${JSON.stringify(previews)};\n`;
}

function byId<It extends { id: string }>(
  items: readonly It[],
  preview: (item: It) => Preview,
): Previews {
  return Object.fromEntries(items.map((item) => [item.id, preview(item)]));
}

function passagesOf(document: LibraryDocument, digests: readonly Digest[]): Previews {
  const labels = labelsOf(document);
  const own = digests.filter(({ doc }) => doc === document.id);
  const digestOf = new Map(own.map(({ block, digest }) => [block, `白话提要：${digest}`]));
  const { title, issuer, summary } = document;
  const imprint = [issuer, documentDate(document)].filter(Boolean).join('，');
  const passages = byId(document.blocks, ({ id, reading }) => [
    `${briefName(document)} ${passageName(id, labels)}`,
    digestOf.get(id) ?? '',
    excerpt(reading, EXCERPT),
  ]);
  return { index: [title, imprint, summary], ...passages };
}

function workPreview(
  work: CitedWork['work'],
  count: number,
  documents: readonly LibraryDocument[],
): Preview {
  const { title, number, issuer } = work;
  const imprint = [issuer, number, workDate(work, documents)].filter(Boolean).join('，');
  return [title, imprint, count === 0 ? '其他文献没有引用' : `文库中引用${count}处`];
}

/** 国发〔2016〕62号；“十三五”规划：加快建设 */
function actionsOf({ mentions }: ProjectEntry, documents: readonly LibraryDocument[]): string {
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
  return byId(places, ({ name, kind, within, around, mentions }) => {
    const count = mentions.reduce((sum, mention) => sum + mention.count, 0);
    const where = (within && names.get(within)) || around?.[0];
    return [name, [PLACE_KINDS[kind], where].filter(Boolean).join('，在'), `文库中提到${count}处`];
  });
}

function tasksOf({ lead, cooperating, items }: AgencyEntry): string {
  return [
    lead.length > 0 && `牵头${lead.length}项任务`,
    cooperating.length > 0 && `配合${cooperating.length}项任务`,
    items.length > 0 && `国发〔2016〕62号中${items.length}项举措`,
  ]
    .filter(Boolean)
    .join('；');
}
