/** Values by the letter of a JSON Schema, with spellings that only a parser can tell from a right one. */
import fc from 'fast-check';
import type { SchemaObject } from '../../../src/platform/openapi/index.ts';
import { resolved } from './judge.ts';

const TEXTS: Readonly<Record<string, readonly string[]>> = {
  fullName: ['Nguyễn Văn An', 'TRẦN THỊ HOA', 'Y Blô', ' Lê Thị B', 'Hoa', '', 'x'],
  phone: ['+84912000678', '+842438220000', '+12025550123', '0912000678', '+84', '+8491200067'],
  taxCode: ['0312345673', '0312345673-001', '001190912345', '0312345674', '031234567'],
  healthInsuranceNumber: ['DN4010191234567', '0110912345', 'XX', 'dn4010191234567'],
  email: ['nhan-su@example.com', 'a.b+c@example.vn', 'a@b', 'hai chu@example.com'],
  token_type: ['Bearer', 'bearer', 'Basic'],
  name: ['Công ty TNHH May Mẫu Thử', 'A', '', ' A', 'A  B'],
};
const PLAIN = ['A', 'Chuyền may 3', 'hr-01', 'Đồng Tháp', '', ' A', 'A  B', 'A\nB', 'ABV1234'];
const DATES = ['2021-09-25', '2021-02-29', '2024-02-29', '1950', '1950-06', '2021-13-01', '2021-09-25T01:30:00Z'];
const IDENTITIES = [
  { type: 'CCCD', number: '001190912345' },
  { type: 'CMND', number: '349145831' },
  { type: 'PASSPORT', number: 'B9123456' },
  { type: 'TEMPORARY', number: 'TD-1' },
  { type: 'CCCD', number: '1190912345' },
];

function textOf({ pattern, examples = [], format }: SchemaObject, field: string): fc.Arbitrary<unknown> {
  const known = [
    ...examples,
    ...(TEXTS[field] ?? (examples.length > 0 ? [] : PLAIN)),
    ...(format === 'date' ? DATES : []),
  ];
  const constants = fc.constantFrom<unknown>(...known);
  // The one pattern with a lookahead is that of e-mail addresses, which have their samples.
  if (pattern === undefined || format === 'email') return constants;
  const byPattern = fc.stringMatching(new RegExp(pattern, 'u'), { maxLength: 80 });
  return examples.length > 0 || TEXTS[field] ? fc.oneof({ weight: 4, arbitrary: constants }, byPattern) : byPattern;
}

/** Values of a schema; most of them right. */
export function valuesOf(given: SchemaObject, field = ''): fc.Arbitrary<unknown> {
  const schema = resolved(given);
  const choices = schema.oneOf ?? schema.anyOf;
  if (choices) return fc.oneof(...choices.map((choice) => valuesOf(choice, field)));
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom<unknown>(...schema.enum);
  if (schema.properties?.type && schema.properties.number) return fc.constantFrom<unknown>(...IDENTITIES);
  switch (schema.type) {
    case 'string':
      return textOf(schema, field);
    case 'integer':
      return fc.integer({ min: schema.minimum ?? 0, max: Math.min(schema.maximum ?? 1000, 1_000_000) });
    case 'number':
      return fc.constantFrom(0.5, 0.3, 1, schema.maximum ?? 7);
    case 'boolean':
      return fc.boolean();
    case 'array':
      return fc.array(valuesOf(schema.items ?? {}, field.replace(/s$/, '')), {
        minLength: schema.minItems ?? 0,
        maxLength: 2,
      });
    case 'object': {
      const properties = Object.entries(schema.properties ?? {});
      const shape = Object.fromEntries(properties.map(([name, property]) => [name, valuesOf(property, name)]));
      const required = [...(schema.required ?? [])];
      // Leaving fields out is tried at every one of them, and most values carry none of the optional ones.
      const record = fc.record(shape, { requiredKeys: required });
      const bare = fc.record(Object.fromEntries(Object.entries(shape).filter(([name]) => required.includes(name))));
      return fc.oneof({ weight: 2, arbitrary: bare }, record);
    }
    default:
      return fc.constantFrom('A', 1, true);
  }
}

/** The value with one leaf or branch replaced, removed or added: every way of being wrong in one place. */
export function* brokenOnce(value: unknown): Generator<unknown> {
  if (Array.isArray(value)) {
    yield {};
    for (const [index, item] of value.entries()) {
      for (const broken of brokenOnce(item)) yield value.with(index, broken);
    }
  } else if (typeof value === 'object' && value !== null) {
    yield [];
    yield 'text';
    yield { ...value, medicalHistory: 'x' };
    for (const [name, inner] of Object.entries(value)) {
      yield Object.fromEntries(Object.entries(value).filter(([other]) => other !== name));
      for (const broken of brokenOnce(inner)) yield { ...value, [name]: broken };
    }
  } else {
    yield { nested: true };
    yield typeof value === 'string' ? 7 : 'seven';
    yield null;
    if (typeof value === 'string') yield '';
    if (typeof value === 'string') yield `${value}\u0000${'x'.repeat(800)}`;
  }
}
