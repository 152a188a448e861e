import { join } from 'node:path';
import type { z } from 'zod';
import { readCurated } from '../../read/curated-file.ts';
import type { Placed } from '../../read/yaml-file.ts';
import {
  Apart,
  CuratedBox,
  CuratedFigure,
  Decision,
  GivenId,
  Identity,
  NameEntry,
  Report,
} from './schemas.ts';

/** Curated decisions about projects: the files of `seeds/projects/`. */
export interface CuratedProjects {
  boxes: Placed<CuratedBox>[];
  decisions: Placed<Decision>[];
  names: Placed<NameEntry>[];
  identities: Placed<Identity>[];
  apart: Placed<Apart>[];
  reports: Placed<Report>[];
  figures: Placed<CuratedFigure>[];
  ids: Placed<GivenId>[];
}

/**
 * Reads `seeds/projects/`. A file that isn't there is empty: then the rules stand alone.
 * @param root folder that paths in errors are relative to
 * @param seeds folder of all seeds
 * @throws EditionError `yaml` or `schema`
 */
export function readProjects(root: string, seeds: string): CuratedProjects {
  const entries = <T>(name: string, schema: z.ZodType<T>): Placed<T>[] =>
    readCurated(root, join(seeds, 'projects', name), schema);
  return {
    boxes: entries('boxes.yaml', CuratedBox),
    decisions: entries('decisions.yaml', Decision),
    names: entries('names.yaml', NameEntry),
    identities: entries('identities.yaml', Identity),
    apart: entries('apart.yaml', Apart),
    reports: entries('reports.yaml', Report),
    figures: entries('figures.yaml', CuratedFigure),
    ids: entries('ids.yaml', GivenId),
  };
}
