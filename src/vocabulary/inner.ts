import Alias from './Alias.astro';
import Block from './Block.astro';
import Break from './Break.astro';
import Cell from './Cell.astro';
import Doubt from './Doubt.astro';
import Figure from './Figure.astro';
import Ins from './Ins.astro';
import Label from './Label.astro';
import Lead from './Lead.astro';
import Link from './Link.astro';
import Name from './Name.astro';
import Ref from './Ref.astro';

/** Components that the MDX of a box may use. */
export const innerVocabulary = {
  Alias,
  Block,
  Break,
  Cell,
  Doubt,
  Figure,
  Ins,
  Label,
  Lead,
  Link,
  Name,
  Ref,
};
