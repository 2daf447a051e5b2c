import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateCdsi, loadCdsi } from '../../../src/schedule/cdsi/index.ts';
import { isSdkError } from '../../../src/values/index.ts';
import { antigenXml, day, doses, scheduleXml, series, type Tree, xml } from './supporting-data.ts';

const SCHEDULE = scheduleXml();
const FULL = antigenXml(
  [
    series([
      {
        age: { absMinAge: '12 months - 4 days', minAge: '12 months', effectiveDate: '20200101' },
        interval: { fromPrevious: 'Y', absMinInt: '4 weeks - 4 days' },
        allowableVaccine: { cvx: '901', beginAge: '1 year' },
        conditionalSkip: {
          context: 'Both',
          setLogic: 'n/a',
          set: {
            conditionLogic: 'OR',
            condition: [
              { conditionType: 'Age', beginAge: '9 years' },
              { conditionType: 'Vaccine Count by Age', doseCount: '1', doseType: 'Total', doseCountLogic: 'equal to' },
            ],
          },
        },
        recurringDose: 'No',
      },
    ]),
  ],
  { immunity: { clinicalHistory: { guidelineCode: '1' } } },
);

function fault(run: () => unknown): { code: string; message: string } {
  try {
    run();
  } catch (error) {
    if (isSdkError(error)) return { code: error.code, message: error.shortMessage };
    throw error;
  }
  return { code: '', message: '' };
}
const faultOf = (antigen: string, schedule = SCHEDULE) => fault(() => loadCdsi({ antigens: [antigen], schedule }));

describe('what is no supporting data', () => {
  it.each([
    ['', 'missing root element'],
    ['hello', 'missing root element'],
    ['<antigenSupportingData><series>', 'unclosed xml tag(s): antigenSupportingData, series'],
    ['<antigenSupportingData><series></antigenSupportingData>', '"series"'],
    ['<antigenSupportingData/><antigenSupportingData/>', 'damaged'],
    ['<scheduleSupportingData/>', 'its root element is "scheduleSupportingData"'],
    ['<antigenSupportingData>&unknown;</antigenSupportingData>', 'entity not found'],
    [`<antigenSupportingData>${'<a>'.repeat(40)}${'</a>'.repeat(40)}</antigenSupportingData>`, 'deeper than 32'],
    ['<!DOCTYPE a [<!ENTITY b "c">]><antigenSupportingData>&b;</antigenSupportingData>', 'document type'],
  ])('%j', (text, says) => {
    const { code, message } = faultOf(text);
    expect(code).toBe('CDSI_XML_DAMAGED');
    expect(message).toContain(says);
  });

  it('is not read when it is too large', () => {
    for (const much of [' '.repeat(5_000_000), '<a/>'.repeat(200_000)]) {
      expect(faultOf(`<antigenSupportingData>${much}</antigenSupportingData>`).code).toBe('CDSI_XML_TOO_LARGE');
    }
  });
});

describe('an element that cannot mean anything is named with its path', () => {
  const dose = (more: Tree): string => antigenXml([series([{ ...more }])]);
  const at = 'antigenSupportingData/series/seriesDose';

  it.each<[string, string, string]>([
    [antigenXml([]), 'series', 'antigenSupportingData'],
    [antigenXml([series([])]), 'seriesDose', 'antigenSupportingData/series'],
    [antigenXml([series([{}], { seriesType: 'Special' })]), 'seriesType', 'antigenSupportingData/series'],
    [
      antigenXml([series([{}]), series([{}], { targetDisease: 'Rash' })]),
      'targetDisease',
      'antigenSupportingData/series[2]',
    ],
    [dose({ doseNumber: 'Dose 2' }), 'doseNumber', at],
    [dose({ recurringDose: 'Perhaps' }), 'recurringDose', at],
    [dose({ age: { minAge: 'soon' } }), 'minAge', `${at}/age`],
    [dose({ age: [{ minAge: '1 day' }, { effectiveDate: '20210229' }] }), 'effectiveDate', `${at}/age[2]`],
    [dose({ interval: { minInt: '1 day' } }), 'fromPrevious', `${at}/interval`],
    [dose({ interval: { fromPrevious: 'N', fromTargetDose: 'one' } }), 'fromTargetDose', `${at}/interval`],
    [dose({ preferableVaccine: { vaccineType: 'x' } }), 'cvx', `${at}/preferableVaccine`],
    [dose({ conditionalSkip: { context: 'Never' } }), 'context', `${at}/conditionalSkip`],
    [dose({ conditionalSkip: { context: 'Both', set: { setID: '1' } } }), 'condition', `${at}/conditionalSkip/set`],
    [
      dose({ conditionalSkip: { context: 'Both', set: { condition: { conditionType: 'Weather' } } } }),
      'conditionType',
      `${at}/conditionalSkip/set/condition`,
    ],
  ])('%#: %s', (text, element, path) => {
    const { code, message } = faultOf(text);
    expect(code).toBe('CDSI_DATA_INVALID');
    expect(message).toContain(`wrong "${element}" at ${path}:`);
  });

  it('in the schedule too', () => {
    const conflict = { previous: { cvx: '1' }, conflictBeginInterval: '1 day' };
    const schedule = scheduleXml({ liveVirusConflicts: { liveVirusConflict: conflict } });
    expect(faultOf(FULL, schedule).message).toContain('"current" at scheduleSupportingData/liveVirusConflict');
    expect(fault(() => loadCdsi({ antigens: [FULL, FULL], schedule: SCHEDULE })).code).toBe('CDSI_DATA_INVALID');
  });
});

describe('what is read', () => {
  it('skips records without any text, n/a, comments and a byte order mark', () => {
    const empty = series([{ age: { minAge: '' }, interval: '', preferableVaccine: { cvx: 'n/a' } }, {}]);
    const text = `\uFEFF<!-- from the CDC -->${antigenXml([empty])}`;
    expect(faultOf(text).message).toContain('"cvx"');
    const [dose] =
      loadCdsi({
        antigens: [antigenXml([series([{ age: { minAge: '' }, interval: '', seasonalRecommendation: '' }])])],
        schedule: SCHEDULE,
      }).antigens.get('Pox')?.series[0]?.doses ?? [];
    expect(dose).toMatchObject({ ages: [], intervals: [] });
  });

  it('makes no key of a name from the file', () => {
    const hostile = xml({
      antigenSupportingData: {
        ['__proto__']: { polluted: 'yes' },
        constructor: { prototype: { polluted: 'yes' } },
        series: series([{}], { targetDisease: '__proto__' }),
      },
    });
    const data = loadCdsi({ antigens: [hostile], schedule: scheduleXml({}, ['__proto__']) });
    expect(data.antigens.get('__proto__')?.name).toBe('__proto__');
    expect({}).not.toHaveProperty('polluted');
  });
});

/** Pieces that a damaged file may be made of. */
const piece = fc.oneof(
  fc.constantFrom('<', '>', '</', '/>', '&', '&amp;', ']]>', '<![CDATA[', '<!--', '-->', '<?xml?>', '"', "'", '='),
  fc.constantFrom('seriesDose', 'interval', '__proto__', 'cvx', '9 years', '20219999', 'Dose 1', 'Yes'),
  fc.string({ maxLength: 6 }),
);

describe('whatever the text, only an SdkError is thrown', () => {
  const settings = { seed: 20210914, numRuns: 300 };

  it('for text of any kind', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        faultOf(pieces.join(''));
        faultOf(`<antigenSupportingData>${pieces.join('')}</antigenSupportingData>`);
        faultOf(FULL, `<scheduleSupportingData>${pieces.join('')}</scheduleSupportingData>`);
      }),
      settings,
    );
  });

  it('for a good file with a stretch of it replaced, and then for the question asked of it', () => {
    const asOf = day('2022-01-01');
    const person = { birthDate: day('2020-01-01'), sex: 'female' } as const;
    fc.assert(
      fc.property(fc.nat(FULL.length), fc.nat(40), piece, (start, length, text) => {
        const damaged = FULL.slice(0, start) + text + FULL.slice(start + length);
        fault(() => {
          const data = loadCdsi({ antigens: [damaged], schedule: SCHEDULE });
          evaluateCdsi(data, person, doses('2021-01-01 2021-02-01'), { asOf, vaccineGroup: 'Pox' });
        });
      }),
      settings,
    );
  });
});
