import { z } from 'zod';

const text = z.string().min(1);

/** Longer words in which a form means something else. */
export const Exceptions = z.array(text).min(1);

/**
 * Tells whether each exception is longer than a word that stands in it: a schema refuses others.
 * @param words that share the exceptions
 */
export function areExceptions(words: readonly string[], not: readonly string[] = []): boolean {
  return not.every((longer) => words.some((word) => longer !== word && longer.includes(word)));
}

/** The issue that a schema has with exceptions which are none. */
export const NO_EXCEPTION = {
  message: 'a word of not holds the name or a form, and more',
  path: ['not'],
};

/** Form of a name in the texts: a word, or a word that counts only in certain company. */
export const Form = z.union([
  text,
  z
    .strictObject({
      t: text,
      /** One of these stands right before it. */
      after: z.array(text).min(1).optional(),
      /** One of these stands right behind it. */
      before: z.array(text).min(1).optional(),
      not: Exceptions.optional(),
    })
    .refine(({ t, not }) => areExceptions([t], not), NO_EXCEPTION),
]);
export type Form = z.infer<typeof Form>;

/** The word of a form. */
export function wordOf(form: Form): string {
  return typeof form === 'string' ? form : form.t;
}

/** Forms with exceptions that they share, each with those that can be one of its own. */
export function withExceptions(forms: readonly Form[], not: readonly string[] = []): Form[] {
  return forms.map((form) => {
    const own = typeof form === 'string' ? { t: form } : form;
    const longer = not.filter((word) => word.includes(own.t));
    return longer.length === 0 ? form : { ...own, not: [...(own.not ?? []), ...longer] };
  });
}
