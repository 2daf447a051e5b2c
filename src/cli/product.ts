/** Products by code or by any name that the catalogue knows, and doses as `AZ@2021-04-10`. */
import { findVaccine } from '../catalogue/index.ts';
import type { DoseEvent } from '../model/index.ts';
import type { RulePack } from '../schedule/index.ts';
import { DAY_EXPECTED, readDay } from './day.ts';
import { CliStop } from './misuse.ts';
import { unknownValue } from './named-value.ts';

/** The pack's code of a product. @throws CliStop `CLI_OPTION_VALUE_MISTYPED` or `CLI_OPTION_VALUE_INVALID` */
export function productOf(option: string, text: string, pack: RulePack): string {
  const code = text.trim().toUpperCase();
  if (Object.hasOwn(pack.products, code)) return code;
  const found = findVaccine(text)?.vaccine.code;
  if (found !== undefined && Object.hasOwn(pack.products, found)) return found;
  const accepted = Object.entries(pack.products).flatMap(([each, { name }]) => [each, name]);
  throw unknownValue(option, text.trim(), accepted);
}

const DOSE = /^([^@/]+)(?:\/(\d{1,2}(?:[.,]\d{1,3})?))?@([^@]+)$/;

/** A dose: product, millilitres where they are known (`MOD/0.25`), `@`, day. @throws CliStop */
export function doseOf(option: string, text: string, pack: RulePack): DoseEvent {
  const parts = text.length <= 200 ? DOSE.exec(text) : null;
  const date = readDay(parts?.[3] ?? '');
  if (!parts || !date) {
    const expected = `PRODUCT@DATE (AZ@2021-04-10, MOD/0.25@10/05/2022; ${DAY_EXPECTED})`;
    throw new CliStop('CLI_OPTION_VALUE_INVALID', { option, expected });
  }
  const product = productOf(option, parts[1] ?? '', pack);
  if (parts[2] === undefined) return { product, date };
  const volumeMl = Number(parts[2].replace(',', '.'));
  if (volumeMl <= 0) throw new CliStop('CLI_OPTION_VALUE_INVALID', { option, expected: 'PRODUCT/ML@DATE, ML > 0' });
  return { product, date, volumeMl };
}
