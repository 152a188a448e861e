import { z } from 'zod';

const text = z.string().min(1);

/** Longer words in which a form means something else. */
export const Exceptions = z.array(text).min(1);

/** How the texts write a name: a word, or a word that counts only in certain company. */
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
    .refine(({ t, not = [] }) => not.every((longer) => longer !== t && longer.includes(t)), {
      message: 'a word of not holds the form, and more',
      path: ['not'],
    }),
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
