import { join } from 'node:path';
import { z } from 'zod';
import { AGENCY_KINDS, Successor } from '../../../src/model/data/responsibility.ts';
import { valuesOf } from '../../../src/model/enumeration.ts';
import { EditionError } from '../../lib/edition-error.ts';
import { Remark } from '../../lib/remark.ts';
import { areExceptions, Exceptions, Form, NO_EXCEPTION, wordOf } from '../../names/forms.ts';
import { readCurated, shownPath } from '../../read/curated-file.ts';
import type { Placed } from '../../read/yaml-file.ts';

const text = z.string().min(1);
const id = z.string().regex(/^[a-z]+(?:-[a-z]+)*$/, 'lower-case pinyin, parts joined by hyphens');

/** From the year of the texts that name the bodies to the last reform that the entries tell of. */
const REFORMS = { first: 2016, last: 2029 };

function yearsIn(source: string): number[] {
  return [...source.matchAll(/\d{4}(?=[年〕])/g)].map(([year]) => Number(year));
}

function isOfReforms(year: number): boolean {
  return year >= REFORMS.first && year <= REFORMS.last;
}

/** An entry of `agencies.yaml`. */
export const CuratedAgency = z
  .strictObject({
    /** Part of its address: it never changes. */
    id,
    /** As the notes write it, in full. */
    name: text,
    /** Official name of that time, where it is another one. Only what is certain. */
    fullName: text.optional(),
    kind: z.enum(valuesOf(AGENCY_KINDS)),
    /** Those that took over its work later, with the public document that says so. */
    successors: z.array(Successor).min(1).optional(),
    /** The public document by which it went on under its name after the reform of 2018. */
    unchanged: text.optional(),
    /** The document whose notes name it; the entry is passed over where that isn't there. */
    document: text,
    /** Other ways in which the running text writes it. */
    forms: z.array(Form).min(1).optional(),
    /** Longer words of the running text in which its name means something else. */
    not: Exceptions.optional(),
    /** Agencies that a reader may take for the same, or for a part of it. */
    seeAlso: z.array(id).min(1).optional(),
    /** For readers, in Chinese: what the text says, or doesn't say, about who it is. */
    note: Remark.optional(),
  })
  .refine(({ successors, unchanged }) => !(successors && unchanged), {
    message: 'either successors or unchanged',
    path: ['unchanged'],
  })
  .refine(({ name, fullName = name }) => [...name].every((sign) => fullName.includes(sign)), {
    message: 'a full name has every character of the short one',
    path: ['fullName'],
  })
  .refine(
    ({ name, fullName, successors = [] }) =>
      successors.every((successor) => successor.name !== name && successor.name !== fullName),
    { message: 'no body succeeds itself', path: ['successors'] },
  )
  .refine(
    ({ successors = [], unchanged = '' }) => {
      const years = successors.map(({ source }) => yearsIn(source));
      const inOrder = years.flat().every((year, i, all) => i === 0 || year >= (all[i - 1] ?? 0));
      return inOrder && [...years.flat(), ...yearsIn(unchanged)].every(isOfReforms);
    },
    {
      message: `the documents that tell what became of a body are of ${REFORMS.first} to ${REFORMS.last}, the earlier first`,
      path: ['successors'],
    },
  )
  .refine(({ id, seeAlso = [] }) => !seeAlso.includes(id), {
    message: 'no body is to be seen beside itself',
    path: ['seeAlso'],
  })
  .refine(
    ({ name, forms = [], not }) => areExceptions([name, ...forms.map(wordOf)], not),
    NO_EXCEPTION,
  );
export type CuratedAgency = z.infer<typeof CuratedAgency>;

/** Curated entries about agencies, and the file that holds them. */
export interface CuratedAgencies {
  file: string;
  entries: Placed<CuratedAgency>[];
}

/**
 * Reads `seeds/agencies.yaml`. Without it each agency has an id made from its first mention.
 * @param root folder that paths in errors are relative to
 * @param seeds folder of all seeds
 * @throws EditionError `yaml`, `schema`, `duplicate-id`, `other-province` or `unknown-id`
 */
export function readAgencies(root: string, seeds: string): CuratedAgencies {
  const path = join(seeds, 'agencies.yaml');
  const entries = readCurated(root, path, CuratedAgency);
  refuseDuplicates(entries);
  refuseOtherProvinces(entries);
  refuseUnknown(entries);
  return { file: shownPath(root, path), entries };
}

function refuseDuplicates(entries: CuratedAgencies['entries']): void {
  const seen = new Set<string>();
  for (const { data, place } of entries) {
    for (const key of new Set([data.id, data.name, data.fullName ?? data.name])) {
      if (seen.has(key)) {
        throw new EditionError(
          'duplicate-id',
          place,
          `the body ${key} is described twice`,
          'give the second one an id of its own, or join the two',
        );
      }
      seen.add(key);
    }
  }
}

/** A document that says 省财政厅 speaks of one province: all such full names begin with it. */
function refuseOtherProvinces(entries: CuratedAgencies['entries']): void {
  const provinces = new Map<string, string>();
  for (const { data, place } of entries) {
    const province =
      data.name.startsWith('省') && /^(?:中共)?([^省]+省)/.exec(data.fullName ?? '')?.[1];
    if (!province) continue;
    const other = provinces.get(data.document) ?? province;
    provinces.set(data.document, other);
    if (other === province) continue;
    throw new EditionError(
      'other-province',
      place,
      `${data.name} of ${data.document} is a body of ${province}, and those before are of ${other}`,
      'correct the full name',
    );
  }
}

function refuseUnknown(entries: CuratedAgencies['entries']): void {
  const ids = new Set(entries.map(({ data }) => data.id));
  for (const { data, place } of entries) {
    const unknown = data.seeAlso?.find((other) => !ids.has(other));
    if (!unknown) continue;
    throw new EditionError(
      'unknown-id',
      place,
      `no body has the id ${unknown}`,
      'correct the id, or describe the body',
    );
  }
}
