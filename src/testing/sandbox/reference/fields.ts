/** Tables of fields: what stands in a body, in both languages. */
import type { SchemaObject } from '../../../platform/openapi/index.ts';
import { type Html, html, inCode } from './html.ts';
import { fieldWords } from './words.ts';

const nameOf = ($ref: string): string => $ref.slice($ref.lastIndexOf('/') + 1);

/** A link to a record. */
export const recordLink = (name: string): Html => html`<a href="#record-${name}">${name}</a>`;

/** Vietnamese of a field, with its code in code. */
function wordOf(path: string): Html {
  const field = path.slice(path.lastIndexOf('.') + 1).replace('[]', '');
  return inCode(fieldWords[field] ?? '');
}

function limitsOf(schema: SchemaObject): readonly string[] {
  const { minimum, exclusiveMinimum, maximum, minLength = 0, maxLength, minItems = 0, maxItems, pattern } = schema;
  const least = minimum ?? exclusiveMinimum;
  return [
    least !== undefined && maximum !== undefined ? `${least} … ${maximum}` : '',
    least !== undefined && maximum === undefined ? `${exclusiveMinimum === undefined ? '≥' : '>'} ${least}` : '',
    maxLength === undefined ? '' : `${minLength > 0 ? `${minLength} … ` : '≤ '}${maxLength} ký tự`,
    maxItems === undefined ? '' : `${minItems > 0 ? `${minItems} … ` : '≤ '}${maxItems} dòng`,
    pattern === undefined ? '' : pattern,
  ].filter((text) => text !== '');
}

function typeOf(schema: SchemaObject): Html {
  if (schema.$ref !== undefined) return recordLink(nameOf(schema.$ref));
  if (schema.const !== undefined) return html`<code>${String(schema.const)}</code>`;
  if (schema.enum) return html`${schema.enum.map((value) => html`<code class="value">${String(value)}</code> `)}`;
  if (schema.items) return html`[ ${typeOf(schema.items)} ]`;
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return html`${choices.map((choice, index) => html`${index > 0 && ' | '}${typeOf(choice)}`)}`;
  return html`${schema.type ?? 'JSON'}${schema.format !== undefined && ` (${schema.format})`}`;
}

/** Rows of an object; objects without a name of their own are unfolded in place. */
function rowsOf({ properties = {}, required = [] }: SchemaObject, before: string): readonly Html[] {
  return Object.entries(properties).flatMap(([name, schema]) => {
    const path = `${before}${name}`;
    const inner = schema.items ?? schema;
    const unfolds =
      inner.properties !== undefined || (inner.oneOf ?? []).some(({ properties: some }) => some !== undefined);
    return [
      fieldRow({ path: `${path}${schema.items ? '[]' : ''}`, schema, required: required.includes(name), unfolds }),
      ...(unfolds ? unfolded(inner, `${path}${schema.items ? '[]' : ''}.`) : []),
    ];
  });
}

function unfolded(schema: SchemaObject, before: string): readonly Html[] {
  if (!schema.oneOf) return rowsOf(schema, before);
  return schema.oneOf.flatMap((choice, index) => [
    html`<tr class="choice"><td colspan="3">${index === 0 ? 'một trong các dạng' : 'hoặc'} <span lang="en">${index === 0 ? 'one of' : 'or'}</span></td></tr>`,
    ...rowsOf(choice, before),
  ]);
}

/** One row of a table of fields. */
export interface FieldRow {
  readonly path: string;
  readonly schema: SchemaObject;
  readonly required: boolean;
  readonly unfolds?: boolean;
}

const beforeLast = (path: string): string => path.slice(0, path.lastIndexOf('.') + 1);

/** A field with its type and what it means. */
function fieldRow({ path, schema, required, unfolds = false }: FieldRow): Html {
  const limits = [...limitsOf(schema), ...(schema.items ? limitsOf(schema.items) : [])];
  return html`<tr>
<td><code>${beforeLast(path) !== '' && html`<span class="before">${beforeLast(path)}</span>`}${path.slice(beforeLast(path).length)}</code>${required && html`<b class="must" title="bắt buộc · required">*</b>`}</td>
<td>${unfolds ? (schema.items ? '[ … ]' : '{ … }') : typeOf(schema)}</td>
<td>${wordOf(path)}${limits.map((limit) => html` <span class="limit">${limit.startsWith('^') ? html`<code>${limit}</code>` : limit}</span>`)}</td>
</tr>`;
}

const tableOf = (rows: readonly Html[]): Html => html`<div class="wide"><table class="fields">
<thead><tr><th>trường <span lang="en">field</span></th><th>kiểu <span lang="en">type</span></th><th>nội dung <span lang="en">meaning</span></th></tr></thead>
<tbody>${rows}</tbody></table></div>`;

/** The table of rows that stand for themselves, such as the parameters of a path. */
export const rowsTable = (rows: readonly FieldRow[]): Html => tableOf(rows.map(fieldRow));

/** The table of a body or a record. */
export function fieldsTable(schema: SchemaObject): Html {
  if (schema.oneOf || schema.properties) return tableOf(unfolded(schema, ''));
  return html`<p class="plain">${typeOf(schema)}${limitsOf(schema).map((limit) => html` <span class="limit">${limit}</span>`)}</p>`;
}
