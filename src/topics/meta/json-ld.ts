import type { Edition } from '../../library/edition.ts';
import { documentAddress, PAGES } from '../../model/addresses.ts';
import type { LibraryDocument } from '../../model/data/documents.ts';
import type { Part, Subject } from './page-subject.ts';

/** A node of schema.org data. */
export type JsonLdNode = Record<string, unknown>;

/** Facts on a page besides its subject. */
export interface PageFacts {
  /** As a path from the site's root. */
  page: string;
  name: string;
  description: string;
  edition: Edition;
  documents: readonly LibraryDocument[];
  /** The address of a page of the site, from the page or absolute. */
  address: (page: string) => string;
}

const LIBRARY = '东北振兴文库';

/** The schema.org description of a page: its subject, and its breadcrumb from the home page. */
export function jsonLd(subject: Subject, facts: PageFacts): JsonLdNode {
  return {
    '@context': 'https://schema.org',
    '@graph': [
      subjectNode(subject, facts),
      ...(subject.kind === 'home' ? [] : [breadcrumb(subject, facts)]),
    ],
  };
}

function subjectNode(subject: Subject, facts: PageFacts): JsonLdNode {
  const { page, name, description, address } = facts;
  if (subject.kind === 'home') return library(facts);
  if (subject.kind === 'document') return { ...work(subject.document, facts), description };
  if (subject.kind === 'part') return part(subject.document, subject.part, facts);
  return {
    '@type': 'WebPage',
    name,
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
  const { title, issuer, number, date, rights, citation } = document;
  const isLaw = typeOf(document) === 'Legislation';
  const organization = issuer && { '@type': 'GovernmentOrganization', name: issuer };
  return defined({
    '@type': typeOf(document),
    name: title,
    headline: isLaw ? undefined : title,
    url: facts.address(coverOf(document)),
    inLanguage: 'zh-CN',
    legislationIdentifier: number,
    legislationDate: isLaw ? date : undefined,
    datePublished: date,
    legislationPassedBy: organization,
    publisher: organization,
    copyrightNotice: rights.statement,
    version: facts.edition.version,
    isPartOf: citation.journal
      ? [{ '@type': 'Periodical', name: citation.journal }, site(facts)]
      : site(facts),
  });
}

function part(document: LibraryDocument, { name }: Part, facts: PageFacts): JsonLdNode {
  const { title, number, date } = document;
  const type = typeOf(document);
  return {
    '@type': type,
    name,
    description: facts.description,
    url: facts.address(facts.page),
    inLanguage: 'zh-CN',
    isPartOf: defined({
      '@type': type,
      name: title,
      legislationIdentifier: number,
      legislationDate: type === 'Legislation' ? date : undefined,
      url: facts.address(coverOf(document)),
      isPartOf: site(facts),
    }),
  };
}

function breadcrumb(subject: Subject, { page, name, address }: PageFacts): JsonLdNode {
  const steps: { name: string; page: string }[] = [{ name: '文库', page: PAGES.home }];
  if (subject.kind === 'part') {
    steps.push({ name: subject.document.shortTitle, page: coverOf(subject.document) });
    steps.push({ name: subject.part.shortName, page });
  } else {
    steps.push({ name: subject.kind === 'document' ? subject.document.shortTitle : name, page });
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

/** Plans, opinions and divisions of tasks are acts of the state; the article is none. */
function typeOf({ citation }: LibraryDocument): 'Legislation' | 'ScholarlyArticle' {
  return citation.type === 'article-journal' ? 'ScholarlyArticle' : 'Legislation';
}

function coverOf({ id }: LibraryDocument): string {
  return documentAddress(id);
}

/** Leaves out properties without a value. */
function defined(node: JsonLdNode): JsonLdNode {
  return Object.fromEntries(Object.entries(node).filter(([, value]) => value ?? false));
}
