import { createRequire } from 'node:module';
import { type CountryCode, getCountryCallingCode, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { describe, expect, it } from 'vitest';
import { parsePhone } from '../../src/identity/index.ts';
import { CALLING_CODE, FIXED_LINE, MOBILE } from '../../src/identity/phone-metadata.generated.ts';
import { areaMigration2017, mobileBlocks, mobileMigration2018 } from '../../src/identity/phone-tables.ts';
import { hasShared } from '../setup/shared.ts';
import { codes, table } from './people-vectors.ts';

const data = (name: string) => `reference/data/${name}.csv`;

describe.skipIf(!hasShared(data('mobile-prefixes')))('tables against the reference', () => {
  it('has the 37 mobile blocks with their carriers and opened parts', () => {
    const rows = table(data('mobile-prefixes'));
    const prefixes = mobileBlocks().flatMap((block, prefix) => (block ? [`0${prefix}`] : []));
    expect(prefixes).toEqual(rows.map((row) => row.prefix).sort());
    for (const row of rows) {
      const block = mobileBlocks()[Number(row.prefix)];
      const named = [block?.carrier, ...Object.values(block?.byFourthDigit ?? {})].filter((name) => name !== undefined);
      for (const name of named) expect(row.carrier_original_allocation).toContain(name);
      if (row.prefix !== '095') expect(named.length).toBeGreaterThan(0);
      if (row.libphonenumber_accepts === 'all') expect(block?.opened).toBeUndefined();
    }
  });

  it('has the 21 rows of the migration of 2018', () => {
    const rows = table(data('phone-migration-2018'));
    expect([...mobileMigration2018()].map(([old, now]) => [`0${old}`, `0${now}`])).toEqual(
      rows.map((row) => [row.old_prefix, row.new_prefix]),
    );
    for (const row of rows) {
      const phone = parsePhone(row.example_old ?? '');
      expect(phone.ok && phone.value.national).toBe(row.example_new);
      expect(phone.ok && phone.value.carrier).toBe(row.carrier);
      expect(codes(phone)).toEqual(['PHONE_OLD_PREFIX']);
    }
  });

  it('has the 63 rows of the renumbering of 2017, and follows each of them', () => {
    const rows = table(data('landline-2017'));
    expect(areaMigration2017().size).toBe(rows.length);
    for (const row of rows) {
      const { old_area_code: old = '', new_area_code: now = '' } = row;
      expect(areaMigration2017().get(old.slice(1)), row.province_2017).toBe(now.slice(1));
      const subscriber = `38000430`.slice(0, Number(row.subscriber_digits));
      const phone = parsePhone(old + subscriber, { expect: 'landline' });
      if (row.ambiguous_with_mobile_today === 'yes') {
        expect(codes(phone), old).toContain('PHONE_LANDLINE_AMBIGUOUS');
        expect(phone.ok && phone.value.national).toBe(old + subscriber);
      } else {
        expect(phone.ok && phone.value.national, row.province_2017).toBe(now + subscriber);
        expect(codes(phone)).toEqual(old === now ? [] : ['PHONE_OLD_PREFIX']);
        if (old !== now) expect(codes(parsePhone(old + subscriber))).toEqual(['PHONE_PREFIX_UNKNOWN']);
      }
      const current = parsePhone(now + subscriber);
      expect(current.ok && current.value.kind).toBe('landline');
      expect(codes(current)).toEqual(['PHONE_LANDLINE']);
    }
  });
});

describe('the generated file', () => {
  const require = createRequire(import.meta.url);
  const full = require('libphonenumber-js/metadata.max.json') as {
    countries: Record<string, unknown>;
    country_calling_codes: Record<string, string[]>;
    nonGeographic: Record<string, unknown>;
  };

  it('is what the installed package holds', () => {
    const types = (full.countries.VN as readonly unknown[])[11] as readonly (readonly [string] | 0)[];
    const [fixedLine, mobile] = types.map((type) => (type === 0 ? '' : `^(?:${type[0]})$`));
    expect(FIXED_LINE.source).toBe(fixedLine);
    expect(MOBILE.source).toBe(mobile);
    const assigned = new Set([...Object.keys(full.country_calling_codes), ...Object.keys(full.nonGeographic)]);
    for (let code = 1; code < 1000; code++) {
      const match = CALLING_CODE.exec(`${code}`.padEnd(4, 'x'));
      expect(match?.[0] === `${code}`, `calling code ${code}`).toBe(assigned.has(`${code}`));
    }
    expect(getCountryCallingCode('VN' satisfies CountryCode)).toBe('84');
  });
});

describe('against libphonenumber-js/max', () => {
  const peer = (national: string): string => {
    const phone = parsePhoneNumberFromString(national, 'VN');
    return phone?.isValid() ? (phone.getType() ?? 'UNKNOWN') : 'invalid';
  };
  const ours = (national: string): string => {
    const phone = parsePhone(national);
    if (!phone.ok) return 'invalid';
    return codes(phone).includes('PHONE_BLOCK_UNOPENED')
      ? 'unopened'
      : phone.value.kind === 'mobile'
        ? 'MOBILE'
        : 'FIXED_LINE';
  };

  /** Where we differ, by ours and theirs, and why. */
  const REASONS: Readonly<Record<string, string>> = {
    'unopened invalid': 'a block in part not opened: kept for calling, with a warning (reference 6.2)',
    'unopened MOBILE': '095 is out of service; the metadata still lists it',
    'invalid MOBILE':
      '030, 031, 051 are in the metadata but in no carrier list; 0121, 0140, 0160 are ranges for machines (reference 6.2)',
    'invalid VOIP': '0672 is internet telephony: no number of a person that a code can be sent to',
    'invalid TOLL_FREE': '1800 behind a zero is a service, not a person',
    'invalid PREMIUM_RATE': '1900 behind a zero is a service, not a person',
  };

  it('agrees on every block of four digits of ten-digit numbers, except for listed reasons', () => {
    const disagreements = new Map<string, Set<string>>();
    for (let block = 0; block < 1000; block++) {
      const prefix = `0${String(block).padStart(3, '0')}`;
      const national = `${prefix}000123`;
      const [mine, theirs] = [ours(national), peer(national)];
      if (mine === theirs) continue;
      const kind = `${mine} ${theirs}`;
      expect(REASONS, national).toHaveProperty(kind);
      disagreements.set(kind, (disagreements.get(kind) ?? new Set()).add(prefix.slice(0, 3)));
    }
    expect(Object.fromEntries([...disagreements].map(([kind, prefixes]) => [kind, [...prefixes].join(' ')]))).toEqual({
      'invalid MOBILE': '012 014 016 030 031 051',
      'invalid PREMIUM_RATE': '019',
      'invalid TOLL_FREE': '018',
      'invalid VOIP': '067',
      'unopened MOBILE': '095',
      'unopened invalid': '052 055 089 099',
    });
  });

  it('agrees on every block of five digits of landlines, except for listed reasons', () => {
    const kinds = new Set<string>();
    for (let block = 0; block < 1000; block++) {
      const national = `02${String(block).padStart(3, '0')}000123`;
      const [mine, theirs] = [ours(national), peer(national)];
      if (mine !== theirs) kinds.add(`${mine} ${theirs}`);
      else if (mine === 'FIXED_LINE')
        expect(parsePhoneNumberFromString(national, 'VN')?.number).toBe(`+84${national.slice(1)}`);
    }
    expect([...kinds]).toEqual(['unopened invalid']);
  });

  it('writes the same E.164 for every clean spelling that both read', () => {
    for (const spelling of [
      '0912000123',
      '+84912000123',
      '0084912000123',
      '+84 0912000123',
      '0912 000 123',
      '+82 10 1234 5678',
    ]) {
      const phone = parsePhone(spelling);
      expect(phone.ok && phone.value.e164).toBe(parsePhoneNumberFromString(spelling, 'VN')?.number);
    }
  });

  it('knows more: what the package reads wrongly or not at all', () => {
    // Migration, splitting, misread letters: no result or another number there (reference 6.3).
    expect(peer('01689000123')).toBe('invalid');
    expect(ours('01689000123')).toBe('MOBILE');
    expect(parsePhoneNumberFromString('0912000123/0987000321', 'VN')?.number).toBeUndefined();
    expect(ours('0912000123/0987000321')).toBe('MOBILE');
    expect(parsePhoneNumberFromString('09l2000123', 'VN')).toBeUndefined();
    expect(ours('09l2000123')).toBe('MOBILE');
  });
});
