import { parse } from 'csv-parse/sync';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { findVaccine, isVaccineCode, type VaccineCode, vaccineByCode, vaccines } from '../../src/catalogue/index.ts';
import { hasShared, readShared } from '../setup/shared.ts';

describe('vaccines', () => {
  it.skipIf(!hasShared('reference/data/vaccines.csv'))('mirror the reference table', () => {
    const rows: Record<string, string>[] = parse(readShared('reference/data/vaccines.csv'), { columns: true });
    const ours = vaccines.map((vaccine) => ({
      code: vaccine.code,
      trade_name: vaccine.tradeName,
      vn_name: vaccine.vietnameseName,
      manufacturer: vaccine.manufacturer,
      dcc_mp: vaccine.dcc.mp,
      dcc_vp: vaccine.dcc.vp,
      dcc_ma: vaccine.dcc.ma,
      cvx: vaccine.cvx,
      atc: vaccine.atc,
      icd11: vaccine.icd11,
      doses_primary_series: String(vaccine.dosesPrimary),
      dose_volume_ml: vaccine.doseMl,
      vn_act: vaccine.approvalAct ?? '',
      vn_act_date: vaccine.approvalDate ?? '',
      confidence: vaccine.confidence,
    }));
    expect(ours.map((row) => row.code).sort()).toEqual(rows.map((row) => row.code).sort());
    for (const our of ours) {
      const { dose_volume_ml, ...texts } = our;
      const row = rows.find((candidate) => candidate.code === our.code);
      expect(row).toMatchObject(texts);
      expect(Number.parseFloat(row?.dose_volume_ml ?? '')).toBe(dose_volume_ml);
    }
  });

  it('have unique codes and display names', () => {
    expect(new Set(vaccines.map((vaccine) => vaccine.code)).size).toBe(vaccines.length);
    expect(new Set(vaccines.map((vaccine) => vaccine.name)).size).toBe(vaccines.length);
  });

  it('are found by code', () => {
    expect(vaccineByCode('PFZ').name).toBe('Pfizer');
    expect(vaccineByCode('pfz')).toBeUndefined();
    expect(isVaccineCode('toString')).toBe(false);
    expectTypeOf<'AZ'>().toExtend<VaccineCode>();
    expectTypeOf(vaccineByCode('AZ').name).toBeString();
  });
});

describe('findVaccine', () => {
  it.each([
    ['AZ', 'AZ'],
    ['az', 'AZ'],
    ['Astra', 'AZ'],
    ['Astra Zeneca', 'AZ'],
    ['astrazeneca', 'AZ'],
    ['ASTRA-ZENECA', 'AZ'],
    ['Vaxzevria', 'AZ'],
    ['Covishield', 'AZ'],
    ['Vắc xin COVID-19 AstraZeneca', 'AZ'],
    ['Vaccine Astra Zeneca', 'AZ'],
    ['Comirnaty', 'PFZ'],
    ['pfizer', 'PFZ'],
    ['Pfizer-BioNTech', 'PFZ'],
    ['Pfizer/BioNTech', 'PFZ'],
    ['Comirnaty (Pfizer-BioNTech)', 'PFZ'],
    ['Pfizer trẻ em ', 'PFZ-C'],
    ['Comirnaty trẻ em', 'PFZ-C'],
    ['moderna', 'MOD'],
    ['Spikevax', 'MOD'],
    ['VeroCell', 'VERO'],
    ['Verocell', 'VERO'],
    ['vero cell', 'VERO'],
    ['Vero-Cell', 'VERO'],
    ['Sinopharm', 'VERO'],
    ['Vero Cell (Sinopharm)', 'VERO'],
    ['Hayat Vax', 'HAYAT'],
    ['HayatVax', 'HAYAT'],
    ['sputnik v', 'SPUV'],
    ['SputnikV', 'SPUV'],
    ['Gam-COVID-Vac', 'SPUV'],
    ['sputnik light', 'SPUL'],
    ['J&J', 'JAN'],
    ['Johnson & Johnson', 'JAN'],
    ['janssen', 'JAN'],
    ['abdala', 'ABD'],
    ['COVAXIN', 'COVX'],
  ])('reads %s as %s, an alias', (text, code) => {
    expect(findVaccine(text)).toMatchObject({ vaccine: { code }, exact: text.trim() === vaccineByCode(code)?.name });
  });

  it.each(vaccines.map((vaccine) => [vaccine.name, vaccine.code] as const))(
    'reads the display name %s exactly',
    (name, code) => {
      expect(findVaccine(name)).toMatchObject({ vaccine: { code }, exact: true });
      expect(findVaccine(` ${name.normalize('NFD').replace(' ', '\u00A0 ')} `)).toMatchObject({
        vaccine: { code },
        exact: true,
      });
    },
  );

  it.each([
    '',
    '  ',
    'Sputnik',
    'Sinovac',
    'Coronavac',
    'vắc xin',
    'COVID-19',
    'AZ + Pfizer',
    '__proto__',
    'x'.repeat(100_000),
  ])('does not guess at %j', (text) => {
    expect(findVaccine(text)).toBeUndefined();
  });
});
