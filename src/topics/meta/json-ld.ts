import type { Edition } from '../../library/edition.ts';
import { documentAddress, PAGES } from '../../model/addresses.ts';
import type { LibraryDocument } from '../../model/data/documents.ts';
import type { Part, Subject } from './page-subject.ts';

/** A node of schema.org data. */
export type Thing = Record<string, unknown>;

/** What a page says of itself besides its subject. */
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

/** The schema.org description of a page: what it is about, and the way to it from the home page. */
export function jsonLd(subject: Subject, facts: PageFacts): Thing {
  return {
    '@context': 'https://schema.org',
    '@graph': [
      subjectThing(subject, facts),
      ...(subject.kind === 'home' ? [] : [breadcrumb(subject, facts)]),
    ],
  };
}

function subjectThing(subject: Subject, facts: PageFacts): Thing {
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

function library({ documents, description, edition, address }: PageFacts): Thing {
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

/** A document, with what its source tells of it and nothing else. */
function work(document: LibraryDocument, facts: PageFacts): Thing {
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

function part(document: LibraryDocument, { name }: Part, facts: PageFacts): Thing {
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

function breadcrumb(subject: Subject, { page, name, address }: PageFacts): Thing {
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

function site({ address }: PageFacts): Thing {
  return { '@type': 'WebSite', name: LIBRARY, url: address(PAGES.home) };
}

/** Plans, opinions and divisions of tasks are acts of the state; the article is none. */
function typeOf({ citation }: LibraryDocument): 'Legislation' | 'ScholarlyArticle' {
  return citation.type === 'article-journal' ? 'ScholarlyArticle' : 'Legislation';
}

function coverOf({ id }: LibraryDocument): string {
  return documentAddress(id);
}

/** Without the properties that the data don't hold. */
function defined(thing: Thing): Thing {
  return Object.fromEntries(Object.entries(thing).filter(([, value]) => value ?? false));
}
