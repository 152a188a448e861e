import { test } from 'node:test';
import { LibraryDocument } from '../../src/model/data/documents.ts';
import { PlaceEntry } from '../../src/model/data/places.ts';
import { ProjectEntry } from '../../src/model/data/projects.ts';
import { RestorationEntry } from '../../src/model/data/restorations.ts';
import {
  blockEntry,
  boxEntry,
  division,
  libraryDocument,
  placeEntry,
  projectEntry,
  restorationEntry,
} from './documents.ts';

test('what tests are given is what the conversion may publish', () => {
  LibraryDocument.parse(
    libraryDocument({
      divisions: [division('c01', { divisions: [division('c01-s1', { kind: 'section' })] })],
      boxes: [boxEntry('box-01')],
      blocks: [blockEntry('c01-p1')],
    }),
  );
  RestorationEntry.parse(restorationEntry());
  PlaceEntry.parse(placeEntry('dalian'));
  ProjectEntry.parse(projectEntry());
});
