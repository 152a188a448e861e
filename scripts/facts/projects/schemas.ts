import { z } from 'zod';
import { GEOMETRIES, PLACE_ROLES, PROJECT_TYPES } from '../../../src/model/data/projects.ts';
import { valuesOf } from '../../../src/model/enumeration.ts';
import { Remark } from '../../lib/remark.ts';
import { areExceptions, Exceptions, Form, NO_EXCEPTION, wordOf } from '../../names/forms.ts';

const text = z.string().min(1);
const type = z.enum(valuesOf(PROJECT_TYPES));
const geometry = z.enum(valuesOf(GEOMETRIES));

/** An entry of `boxes.yaml`: how the items of a box are read. */
export const CuratedBox = z
  .strictObject({
    /** `plan-13/box-12`. */
    box: text,
    /** The item’s label or, where it has none, its id; the label inside it, or the table’s column. */
    label: text.optional(),
    item: text.optional(),
    part: text.optional(),
    /** list: names with separators; whole: the item is one project; rest: it names none. */
    read: z.enum(['list', 'whole', 'rest']),
    type: type.optional(),
    /** The name of the project, with {} for its own words and {label} for the item’s label. */
    name: text.optional(),
    geometry: geometry.optional(),
    /** false: a name that is only places takes no noun from the names behind it. */
    shares: z.boolean().optional(),
    reason: text.optional(),
  })
  .refine((entry) => (entry.read === 'rest') === (entry.type === undefined), {
    message: 'what isn’t rest needs a type',
    path: ['type'],
  })
  .refine((entry) => entry.read !== 'rest' || entry.reason !== undefined, {
    message: 'rest needs a reason',
    path: ['reason'],
  });

export type CuratedBox = z.infer<typeof CuratedBox>;

const Place = z.union([
  text,
  z.strictObject({
    name: text,
    role: z.enum(valuesOf(PLACE_ROLES)),
    /** Id in the gazetteer, for a name that doesn’t stand in the block as it is written here. */
    place: text.optional(),
  }),
]);

/** A project that a decision finds in its words. */
const Project = z.strictObject({
  /** The part of the words that is the project’s own. */
  quote: text,
  name: text,
  type,
  action: text.nullable().optional(),
  places: z.array(Place).optional(),
  geometry: geometry.optional(),
  doubt: Remark.optional(),
});

/** An entry of `decisions.yaml`: what the rules can’t decide. */
export const Decision = z
  .strictObject({
    /** `plan-13/box-14-i2`. */
    block: text,
    /** Words that stand once in the block. */
    words: text,
    /** The projects that the words name, instead of those that the rules would find. */
    things: z.array(Project).optional(),
    /** The words are a list of such projects, for the rules to split. */
    list: z
      .strictObject({
        type,
        name: text.optional(),
        geometry: geometry.optional(),
        /** For words that hold no verb, or not all of it. */
        action: text.optional(),
      })
      .optional(),
    /** The words name no project. */
    rest: z.literal(true).optional(),
    reason: text,
  })
  .refine((entry) => [entry.things, entry.list, entry.rest].filter(Boolean).length === 1, {
    message: 'one of things, list and rest',
  });

export type Decision = z.infer<typeof Decision>;
export type DecidedProject = z.infer<typeof Project>;

const id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'lower-case ASCII, words joined by hyphens');

/** An entry of `identities.yaml`: one project that the texts name in several ways. */
export const Identity = z.strictObject({
  id,
  name: text,
  type,
  /** The names that mean it, by document. */
  members: z.record(text, z.array(text).min(1)),
  geometry: geometry.optional(),
  /** For readers: what makes it doubtful that they are one. */
  doubt: Remark.optional(),
  /** For readers, in Chinese: why they are taken for one project. */
  reason: Remark,
  /** The line on which it ends, where its name leads to a line and not to a place. */
  joins: z.strictObject({ project: id, reason: text }).optional(),
});

export type Identity = z.infer<typeof Identity>;

/** An entry of `apart.yaml`: projects that look alike and are not the same. */
export const Apart = z.strictObject({
  /** Names, by document, each of a different project. */
  names: z
    .record(text, z.array(text).min(1))
    .refine((names) => Object.values(names).flat().length > 1, 'two names at least'),
  /** For readers, in Chinese. A page shows it beside some of the names, in an order of its own. */
  note: Remark.refine((note) => !/前者|后者|前两项|后两项|第[一二三]项|依次/.test(note), {
    message: 'says of the things what they are, not which comes first',
  }),
});

export type Apart = z.infer<typeof Apart>;

/** An entry of `reports.yaml`: a passage that reports what was done, and plans nothing. */
export const Report = z.strictObject({ block: text, reason: text });

export type Report = z.infer<typeof Report>;

/** An entry of `figures.yaml`: what is drawn from the text in place of a figure that was lost. */
export const CuratedFigure = z.strictObject({
  /** `plan-13/fig-1`. */
  figure: z.string().regex(/^[a-z0-9-]+\/fig-\d+$/, 'document and figure, such as plan-13/fig-1'),
  /** Types of the projects that the figure showed. */
  types: z.array(type).min(1),
  /** The division whose text names them, where not the whole document. */
  division: text.optional(),
  /** For readers, in Chinese: what the lines and areas are. */
  note: Remark,
  reason: text,
});

export type CuratedFigure = z.infer<typeof CuratedFigure>;

/**
 * An entry of `ids.yaml`: an id that was given to what is called so, with its type; or the one that
 * took its place.
 */
export const GivenId = z
  .strictObject({ id, type: type.optional(), name: text, now: id.optional() })
  .refine((entry) => (entry.type === undefined) !== (entry.now === undefined), {
    message: 'either a type or, for an id that another one replaced, now',
  });

export type GivenId = z.infer<typeof GivenId>;

/** An entry of `names.yaml`: a project that is looked for wherever the texts name it. */
export const NameEntry = z
  .strictObject({
    name: text,
    type,
    /** Forms in which the texts write it, where not as its name. */
    forms: z.array(Form).min(1).optional(),
    /** Longer words in which its forms mean something else. */
    not: Exceptions.optional(),
    /** Documents in which its forms mean it; all where it isn’t given. */
    docs: z.array(text).min(1).optional(),
    places: z
      .array(
        z.strictObject({ name: text, role: z.enum(valuesOf(PLACE_ROLES)), place: text.optional() }),
      )
      .optional(),
    geometry: geometry.optional(),
    /** For readers: what is doubtful about it. */
    doubt: Remark.optional(),
  })
  .refine(({ name, forms = [name], not }) => areExceptions(forms.map(wordOf), not), NO_EXCEPTION);

export type NameEntry = z.infer<typeof NameEntry>;
