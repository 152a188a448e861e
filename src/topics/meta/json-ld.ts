import type { Edition } from '../../library/edition.ts';
import { documentAddress, PAGES } from '../../model/addresses.ts';
import type { LibraryDocument, SchemaType } from '../../model/data/documents.ts';
import { dateWithoutNote } from '../../model/wording.ts';
import type { Download } from '../data/downloads.ts';
import type { Part, Subject } from './page-subject.ts';

/** A node of schema.org data. */
export type JsonLdNode = Record<string, unknown>;

/** Facts on a page besides its subject. */
export interface PageFacts {
  /** As a path from the site's root. */
  page: string;
  /** As its title has it, with the names of the pages above it. */
  name: string;
  /** Pages above it, where it is about the texts; the library left out. */
  trail: readonly { name: string; url: string }[];
  description: string;
  edition: Edition;
  documents: readonly LibraryDocument[];
  /** Files that the page offers. */
  data: readonly Download[];
  /** The address of a page of the site, from the page or absolute. */
  address: (page: string) => string;
}

const LIBRARY = '东北振兴文库';

/** Media types of data files by the ends of their names. */
const FORMATS: Record<string, string> = {
  json: 'application/json',
  geojson: 'application/geo+json',
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/**
 * The schema.org description of a page: its subject, its breadcrumb from the home page, and the
 * data and terms that it offers.
 */
export function jsonLd(subject: Subject, facts: PageFacts): JsonLdNode {
  return {
    '@context': 'https://schema.org',
    '@graph': [
      subjectNode(subject, facts),
      ...(subject.kind === 'home' ? [] : [breadcrumb(subject, facts)]),
      ...dataSet(facts),
      ...termSet(facts),
    ],
  };
}

/** The name of a page without those of the pages above it: 铁路, not 铁路｜地图. */
function ownName({ name, trail }: PageFacts): string {
  const above = trail.map((step) => `｜${step.name}`).reverse();
  return name.slice(0, name.length - above.join('').length);
}

function subjectNode(subject: Subject, facts: PageFacts): JsonLdNode {
  const { page, description, address } = facts;
  if (subject.kind === 'home') return library(facts);
  if (subject.kind === 'document') return { ...work(subject.document, facts), description };
  if (subject.kind === 'part') return part(subject.document, subject.part, facts);
  return {
    '@type': 'WebPage',
    name: ownName(facts),
    description,
    url: address(page),
    inLanguage: 'zh-CN',
    isPartOf: site(facts),
  };
}

function library({ documents, description, edition, address }: PageFacts): JsonLdNode {
  return {
    '@type': 'WebSite',
    name: LIBRARY,
    alternateName: 'Northeast Revitalization Library',
    description,
    url: address(PAGES.home),
    inLanguage: 'zh-CN',
    version: edition.version,
    datePublished: edition.date,
    hasPart: documents.map((document) => ({
      '@type': typeOf(document),
      name: document.title,
      url: address(coverOf(document)),
    })),
  };
}

/** A document, with the facts that its source gives and no others. */
function work(document: LibraryDocument, facts: PageFacts): JsonLdNode {
  const { title, issuer, number, dateNote, rights, citation } = document;
  const date = dateWithoutNote(document);
  const type = typeOf(document);
  const organization = issuer && { '@type': 'GovernmentOrganization', name: issuer };
  const own: Record<SchemaType, JsonLdNode> = {
    Legislation: {
      legislationIdentifier: number,
      legislationDate: date,
      legislationPassedBy: organization,
    },
    Report: { headline: title, reportNumber: number, author: organization },
    ScholarlyArticle: { headline: title },
  };
  return defined({
    '@type': type,
    name: title,
    url: facts.address(facts.page),
    inLanguage: 'zh-CN',
    ...own[type],
    // An act's date is that of its signature.
    datePublished: type === 'Legislation' ? undefined : date,
    disambiguatingDescription: dateNote ?? citation.remark,
    publisher: organization,
    copyrightNotice: rights.statement,
    version: facts.edition.version,
    isPartOf: citation.journal
      ? [{ '@type': 'Periodical', name: citation.journal }, site(facts)]
      : site(facts),
  });
}

/** A chapter or box, which is no plan, act or article of its own. */
function part(document: LibraryDocument, { name }: Part, facts: PageFacts): JsonLdNode {
  const { title, number } = document;
  const type = typeOf(document);
  return {
    '@type': 'CreativeWork',
    name,
    description: facts.description,
    url: facts.address(facts.page),
    inLanguage: 'zh-CN',
    isPartOf: defined({
      '@type': type,
      name: title,
      [type === 'Legislation' ? 'legislationIdentifier' : 'identifier']: number,
      [type === 'Legislation' ? 'legislationDate' : 'datePublished']: dateWithoutNote(document),
      url: facts.address(coverOf(document)),
      isPartOf: site(facts),
    }),
  };
}

/** The files of a page that can be taken away, as one data set. */
function dataSet(facts: PageFacts): JsonLdNode[] {
  const { data, page, description, edition, address } = facts;
  if (data.length === 0) return [];
  const distribution = data.map(({ name: file, url }) => ({
    '@type': 'DataDownload',
    name: file,
    encodingFormat: FORMATS[url.slice(url.lastIndexOf('.') + 1)],
    contentUrl: address(url),
  }));
  return [
    {
      '@type': 'Dataset',
      name: ownName(facts),
      description,
      url: address(page),
      inLanguage: 'zh-CN',
      version: edition.version,
      datePublished: edition.date,
      creator: { '@type': 'Organization', name: LIBRARY },
      isAccessibleForFree: true,
      distribution,
    },
  ];
}

/** The glossary as a vocabulary; its terms are in its data set, whose weight no reader needs twice. */
function termSet({ name, page, description, edition, address }: PageFacts): JsonLdNode[] {
  if (page !== PAGES.glossary) return [];
  return [
    {
      '@type': 'DefinedTermSet',
      name,
      description,
      url: address(page),
      inLanguage: 'zh-CN',
      version: edition.version,
    },
  ];
}

function breadcrumb(subject: Subject, facts: PageFacts): JsonLdNode {
  const { page, trail, address } = facts;
  const steps: { name: string; page: string }[] = [{ name: '文库', page: PAGES.home }];
  if (subject.kind === 'part') {
    steps.push({ name: subject.document.shortTitle, page: coverOf(subject.document) });
    steps.push({ name: subject.part.shortName, page });
  } else if (subject.kind === 'document' && page === coverOf(subject.document)) {
    steps.push({ name: subject.document.shortTitle, page });
  } else {
    steps.push(...trail.map((step) => ({ name: step.name, page: step.url })));
    steps.push({ name: ownName(facts), page });
  }
  const itemListElement = steps.map((step, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name: step.name,
    item: address(step.page),
  }));
  return { '@type': 'BreadcrumbList', itemListElement };
}

function site({ address }: PageFacts): JsonLdNode {
  return { '@type': 'WebSite', name: LIBRARY, url: address(PAGES.home) };
}

/** A plan or a division of tasks is a report, unless the document says what else it is. */
function typeOf({ citation }: LibraryDocument): SchemaType {
  return citation.schema ?? (citation.type === 'article-journal' ? 'ScholarlyArticle' : 'Report');
}

function coverOf({ id }: LibraryDocument): string {
  return documentAddress(id);
}

/** Leaves out properties without a value. */
function defined(node: JsonLdNode): JsonLdNode {
  return Object.fromEntries(Object.entries(node).filter(([, value]) => value ?? false));
}
