/** The body that hands in a list: an enterprise, a school, an agency (reference: platform-api 4.2, field list not public). */
import * as z from 'zod';
import { parsePhone, parseTaxCode } from '../identity/index.ts';
import { organizationIdSchema } from './record-id.ts';
import { normalString, schema } from './schema.ts';
import { addressSchema, plainText } from './subject.ts';

const strict = { repairLetters: false } as const;

/**
 * An organisation: its id is chosen once by whoever registers it (`organizationIdOf` makes one of the tax code) and
 * stays when name, tax code or contact change.
 *
 * @example
 * import { organizationSchema } from 'tiemchung/model';
 * const firm = { id: 'MST-0312345673', name: 'Công ty TNHH May Mẫu Thử', taxCode: '0312345673' };
 * organizationSchema.safeParse(firm).success; // => true
 */
export const organizationSchema = /* @__PURE__ */ schema(() =>
  z.strictObject({
    id: organizationIdSchema,
    name: plainText(300),
    /** Ten digits, or thirteen with a hyphen for a branch; bodies without a tax code leave it out. */
    taxCode: normalString((text) => {
      const parsed = parseTaxCode(text, strict);
      return parsed.ok ? { ...parsed, value: parsed.value.number } : parsed;
    }, 14).optional(),
    address: addressSchema.optional(),
    contact: z
      .strictObject({
        name: plainText(120).optional(),
        phone: normalString((text) => {
          const parsed = parsePhone(text, strict);
          return parsed.ok ? { ...parsed, value: parsed.value.e164 } : parsed;
        }, 20).optional(),
        email: z.email().max(254).optional(),
      })
      .optional(),
  }),
);

/** An organisation that registers people. */
export interface Organization extends z.infer<typeof organizationSchema> {}

/**
 * The usual id of an organisation that has a tax code.
 *
 * @param taxCode - in normal form, see `parseTaxCode`
 * @example
 * import { organizationIdOf } from 'tiemchung/model';
 * organizationIdOf('0312345673-001'); // => 'MST-0312345673-001'
 */
export function organizationIdOf(taxCode: string): string {
  return `MST-${taxCode}`;
}
