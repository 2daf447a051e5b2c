/** Values that several answers of the portal share, and objects whose fields are called otherwise here than there. */
import * as z from 'zod';
import { schema } from '../../model/index.ts';

/** Name on the wire, schema of the value. */
type Field = readonly [wire: string, value: z.ZodType];
type Fields = Readonly<Record<string, Field>>;

type Value<Shape extends Fields, Name extends keyof Shape> = z.output<Shape[Name][1]>;
type Optional<Shape extends Fields> = {
  [Name in keyof Shape]: undefined extends Value<Shape, Name> ? Name : never;
}[keyof Shape];
type Flat<T> = { [Name in keyof T]: T[Name] };

/** The object under its domain names. */
type Domain<Shape extends Fields> = Flat<
  { -readonly [Name in Exclude<keyof Shape, Optional<Shape>>]: Value<Shape, Name> } & {
    -readonly [Name in Optional<Shape>]?: Exclude<Value<Shape, Name>, null | undefined>;
  }
>;

/**
 * An object with names of its own: domain name → wire name and schema. What is optional may be null there and is absent
 * here; extra fields are dropped. Findings carry the wire names, since they speak about the answer as it came.
 */
export function renamed<const Shape extends Fields>(
  shape: Shape,
): z.ZodCodec<z.ZodType<Record<string, unknown>, Record<string, unknown>>, z.ZodType<Domain<Shape>, Domain<Shape>>> {
  const names = Object.entries(shape).map(([here, [there]]) => [here, there] as const);
  // The wire side checks every value on the way in and on the way out, so the domain side needs no schema of its own.
  return z.codec(z.object(Object.fromEntries(Object.values(shape))), z.custom<Domain<Shape>>(isObject), {
    // The keys come from `shape` and the values have passed its schemas: that is what Domain says.
    decode: (wire) => translated(wire, names, 1, 0) as Domain<Shape>,
    encode: (domain) => translated(domain, names, 0, 1),
  });
}

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;

function translated(
  source: object,
  names: readonly (readonly [string, string])[],
  from: 0 | 1,
  to: 0 | 1,
): Record<string, unknown> {
  const found = names.map((pair) => [
    pair[to],
    Object.hasOwn(source, pair[from]) ? Reflect.get(source, pair[from]) : null,
  ]);
  return Object.fromEntries(found.filter(([, value]) => value !== null && value !== undefined));
}

/** A counter; the portal leaves counters out (reference: platform-api 2.1.3). */
export const counter = () => z.int().nullish();

/** A text that may be missing. */
export const text = () => z.string().max(2000).nullish();

/** Statistics codes, always with their leading zeros (reference: platform-api 3.4). */
export const provinceCode = () => z.string().regex(/^\d{2}$/);

/** Sex: 1 male, 2 female (reference: platform-api 3.1); other values are not known. */
export const genderCodec = /* @__PURE__ */ schema(() =>
  z.codec(z.enum(['1', '2']), z.enum(['male', 'female']), {
    decode: (code) => (code === '1' ? 'male' : 'female'),
    encode: (sex) => (sex === 'male' ? '1' : '2'),
  }),
);

/** A phone: `0…` there, `+84…` here. */
export const phoneCodec = /* @__PURE__ */ schema(() =>
  z.codec(z.string().regex(/^0\d{9,10}$/), z.string().regex(/^\+84\d{9,10}$/), {
    decode: (national) => `+84${national.slice(1)}`,
    encode: (e164) => `0${e164.slice(3)}`,
  }),
);
