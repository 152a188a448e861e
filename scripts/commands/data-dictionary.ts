/**
 * Writes `docs/data.md`, the dictionary of all published data, from its declarations in
 * `src/model/`.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { DataSet } from '../../src/model/data/data-set.ts';
import { dataSetsOf } from '../../src/model/data/data-sets.ts';
import type { MapDefinition } from '../../src/model/data/maps.ts';
import type { DataTable } from '../../src/model/data/table.ts';

const HEAD = `# The data in \`dist/data/\`

<!-- Written by \`npm run data-dictionary\` from src/model/; a test keeps it true. -->

Everything that the conversion finds in the texts is published as JSON, each list as CSV and as Excel too, and described for programs in \`data/datapackage.json\` (Frictionless Data Package, version 2). Positions and shapes are GeoJSON.

- **Offsets** count UTF-16 units; ends are exclusive. \`start\` and \`end\` of a fact count in the \`reading\` of its block, \`source\` ranges of a block and offsets of restorations in the source file.
- **Ids** of passages are those of addresses: \`c05-s1-p3\`, with the document \`plan-13/c05-s1-p3\`. Fields that aren't there are left out, not null, unless the dictionary says so.
- **CSV** is RFC 4180, UTF-8 with a byte order mark, because Excel takes a file without one for GBK. Lists stand in one cell, parted by semicolons. The last columns of a row, \`doc\`, \`block\`, \`url\` and \`quote\`, lead to the passage that it comes from. Descriptions of columns are in Chinese, as the data package has them.
- **Excel**: each \`.csv\` has a \`.xlsx\` beside it with the same rows. Cells of text are marked as text, so that no code, leading zero or number like 3-1 is changed; the second sheet, 字段说明, says what each column means.
- **Books**: each document as TEI P5, and the two orders of the kind of laws as Akoma Ntoso 3.0, in \`books/\` beside the other books (\`books/<doc>.xml\`, \`books/<doc>.akn.xml\`). Ids are those of addresses. In TEI, \`<supplied>\` holds what the edition adds and \`<unclear>\` what it doubts, each with \`@corresp\` to its note in \`<back>\`; \`<placeName>\` and \`<orgName>\` point with \`place:\` and \`agency:\` to the ids of \`places.json\` and \`agencies.json\`; \`<pb>\` stands where the source kept a page number; \`<standOff>\` holds the alignments that begin in the document.
- **Not described** in the data package, because they hold nothing that isn’t in it or serve the site alone: \`citations/\` and \`boxes/\` (a box’s projects as CSV and Excel, for its page), \`indicators/\` (the chart of each indicator as SVG and PNG, its values as CSV and Excel), the \`.xlsx\` files, \`passages/\`, \`previews/\`, \`exhibits/\`, \`digests/\` and \`roles.js\` (scripts of the pages).
- **Cells that begin like a formula** (\`=\`, \`+\`, \`-\`, \`@\`) have an apostrophe before them in CSV; numbers have none.
- **Citations** of the documents for reference managers are \`citations/<doc>.bib\`, \`.ris\` and \`.json\`.
`;

/** Stands for every map: all have the same files. */
const ANY_MAP: MapDefinition = {
  id: '<map>',
  title: '地图',
  question: '',
  description: '',
  frame: 'northeast',
  kinds: [],
};

/** The text of the dictionary. */
export function dataDictionary(): string {
  const sets = dataSetsOf([ANY_MAP], { rowsOf: () => [], geoJsonOf: () => '' });
  return [HEAD, ...sets.map(setText)].join('\n');
}

function setText({ title, about, json, others = [], tables }: DataSet): string {
  const files = json.map((file) => {
    const path = 'path' in file ? file.path : `${file.folder}/<doc>.json`;
    return `### \`${path}\`\n\n${fieldsText(file.schema)}`;
  });
  const more =
    others.length > 0 ? [`Also \`${others.map(({ path }) => path).join('`, `')}\`.\n`] : [];
  return [`## ${title}\n\n${about}\n`, ...files, ...more, ...tables.map(tableText)].join('\n');
}

function tableText({ path, key, fields }: DataTable): string {
  const rows = fields.map(({ name, type, description }) => [`\`${name}\``, type, description]);
  const keyed = key.length > 0 ? `Key: \`${key.join('`, `')}\`.\n\n` : '';
  return `### \`${path}\`\n\n${keyed}${markdownTable(['column', 'type', '说明'], rows)}`;
}

/** The parts of a JSON Schema that declarations make use of. */
interface JsonSchema {
  $ref?: string;
  $defs?: Record<string, JsonSchema>;
  type?: string | string[];
  description?: string;
  enum?: string[];
  const?: unknown;
  items?: JsonSchema;
  prefixItems?: JsonSchema[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: JsonSchema | boolean;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
}

function fieldsText(declared: z.ZodType): string {
  const schema = z.toJSONSchema(declared, { io: 'output' }) as JsonSchema;
  const rows = fieldRows(schema.items ?? schema, '', { ...schema.$defs });
  const list = schema.items ? 'A list; each entry has:\n\n' : '';
  if (rows.length === 0) return `${schema.description}.\n`;
  return `${list}${markdownTable(['field', 'type', 'meaning'], rows)}`;
}

type Definitions = Record<string, JsonSchema>;

/** Rows for the fields inside a value, each followed by those inside it. */
function fieldRows(schema: JsonSchema, path: string, definitions: Definitions): string[][] {
  const { properties = {}, required = [], items, additionalProperties } = schema;
  const variants = variantsOf(schema);
  if (variants.length > 1)
    return variants.flatMap((variant) => variantRows(variant, path, definitions));
  if (variants[0]) return fieldRows(variants[0], path, definitions);
  if (items) return fieldRows(items, `${path}[]`, definitions);
  const fields = Object.entries(properties).flatMap(([name, field]) => {
    const own = joined(path, name);
    const type = typeOf(field) + (required.includes(name) ? '' : ', optional');
    return [[`\`${own}\``, type, field.description ?? ''], ...innerRows(field, own, definitions)];
  });
  if (typeof additionalProperties !== 'object') return fields;
  return [...fields, ...fieldRows(additionalProperties, joined(path, '<id>'), definitions)];
}

/** Rows for the inside of a field; a definition that several fields share is told at the first. */
function innerRows(field: JsonSchema, path: string, definitions: Definitions): string[][] {
  const reference = (field.items ?? field).$ref?.replace('#/$defs/', '');
  if (reference === undefined) return fieldRows(field, path, definitions);
  const { [reference]: definition, ...others } = definitions;
  if (!definition) return [];
  return fieldRows(definition, field.items ? `${path}[]` : path, others);
}

/** The fields of one of several forms of a value, which are told apart by a constant. */
function variantRows(variant: JsonSchema, path: string, definitions: Definitions): string[][] {
  const properties = Object.entries(variant.properties ?? {});
  const [name, mark] = properties.find(([, field]) => field.const !== undefined) ?? [];
  return fieldRows(variant, name ? `${path}(${name}: ${mark?.const})` : path, definitions);
}

function variantsOf({ anyOf, oneOf }: JsonSchema): JsonSchema[] {
  return (oneOf ?? anyOf ?? []).filter(({ type }) => type !== 'null');
}

function joined(path: string, name: string): string {
  return path ? `${path}.${name}` : name;
}

function typeOf(schema: JsonSchema): string {
  const { $ref, type, items, prefixItems, anyOf, oneOf } = schema;
  if ($ref) return 'object';
  if (schema.const !== undefined) return `\`${schema.const}\``;
  if (schema.enum) return schema.enum.map((value) => `\`${value}\``).join(' ');
  const variants = anyOf ?? oneOf;
  if (variants) return [...new Set(variants.map(typeOf))].join(' or ');
  if (prefixItems) return `[${prefixItems.map(typeOf).join(', ')}]`;
  if (type === 'array') return `list of ${typeOf(items ?? {})}`;
  return [type ?? 'any'].flat().join(' or ');
}

function markdownTable(head: string[], rows: string[][]): string {
  const line = (cells: string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return `${[line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')}\n`;
}

if (import.meta.main)
  writeFileSync(join(import.meta.dirname, '../../docs/data.md'), dataDictionary());
