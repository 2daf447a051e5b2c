/** Reads the file of one antigen. */
import type { CdsiAntigen, CdsiBirthImmunity, CdsiContraindication, CdsiIndication, CdsiSeries } from './data.ts';
import {
  countOf,
  dayOf,
  flagOf,
  invalid,
  listOf,
  normalCode,
  type Place,
  periodOf,
  placeOf,
  placesOf,
  requiredText,
  textOf,
  textsOf,
  wordOf,
} from './element.ts';
import { present } from './present.ts';
import { readSeriesDose } from './read-series-dose.ts';
import { parseXml } from './xml.ts';

const ROOT = 'antigenSupportingData';

/** Reads `<antigenSupportingData>`; the antigen is the disease that its series target. */
export function readAntigen(text: string): CdsiAntigen {
  const root: Place = { element: parseXml(text, ROOT), path: ROOT };
  const places = placesOf(root, 'series');
  const [first] = places;
  if (!first) throw invalid(root, 'series', 'at least one', '');
  const name = requiredText(first, 'targetDisease');
  for (const place of places) {
    const other = requiredText(place, 'targetDisease');
    if (other !== name) throw invalid(place, 'targetDisease', `"${name}", as in the other series`, other);
  }
  const immunity = placeOf(root, 'immunity');
  return {
    name,
    immunityCodes: immunity
      ? placesOf(immunity, 'clinicalHistory').map((place) => normalCode(requiredText(place, 'guidelineCode')))
      : [],
    birthImmunity: immunity ? placesOf(immunity, 'dateOfBirth').map(readBirthImmunity) : [],
    contraindications: readContraindications(root),
    series: places.map(readSeries),
  };
}

function readBirthImmunity(place: Place): CdsiBirthImmunity {
  const before = dayOf(place, 'immunityBirthDate');
  if (before === undefined) throw invalid(place, 'immunityBirthDate', 'a date', '');
  return {
    before,
    exclusions: placesOf(place, 'exclusion').map((each) => normalCode(requiredText(each, 'exclusionCode'))),
    ...present({ country: textOf(place, 'birthCountry') || undefined }),
  };
}

function readContraindications(root: Place): CdsiContraindication[] {
  return placesOf(root, 'contraindications').flatMap((place) => [
    ...placesOf(place, 'vaccineGroup').flatMap((group) =>
      placesOf(group, 'contraindication').map(readContraindication),
    ),
    ...placesOf(place, 'vaccine').flatMap((group) =>
      placesOf(group, 'contraindication').map((each) => ({
        ...readContraindication(each),
        vaccines: placesOf(each, 'contraindicatedVaccine').map((vaccine) => ({
          cvx: normalCode(requiredText(vaccine, 'cvx')),
          ...agesOf(vaccine),
        })),
      })),
    ),
  ]);
}

function readContraindication(place: Place): CdsiContraindication {
  return { code: normalCode(requiredText(place, 'observationCode')), ...agesOf(place) };
}

function agesOf(place: Place) {
  return present({ begin: periodOf(place, 'beginAge'), end: periodOf(place, 'endAge') });
}

function readIndication(place: Place): CdsiIndication {
  const observation = placeOf(place, 'observationCode');
  if (!observation) throw invalid(place, 'observationCode', 'a code', '');
  return { code: normalCode(requiredText(observation, 'code')), ...agesOf(place) };
}

function readSeries(place: Place): CdsiSeries {
  const select = placeOf(place, 'selectSeries');
  if (!select) throw invalid(place, 'selectSeries', 'an element', '');
  const doses = placesOf(place, 'seriesDose').map((dose, index) => readSeriesDose(dose, index + 1));
  if (doses.length === 0) throw invalid(place, 'seriesDose', 'at least one', '');
  return {
    name: requiredText(place, 'seriesName'),
    vaccineGroup: requiredText(place, 'vaccineGroup'),
    type: wordOf(place, 'seriesType', ['Standard', 'Risk', 'Evaluation Only']),
    genders: textsOf(place, 'requiredGender').map((gender) => gender.toLowerCase()),
    group: requiredText(select, 'seriesGroup'),
    equivalentGroups: listOf(place, 'equivalentSeriesGroups'),
    isDefault: flagOf(select, 'defaultSeries'),
    productPath: flagOf(select, 'productPath'),
    priority: textOf(select, 'seriesPriority'),
    preference: countOf(select, 'seriesPreference') ?? Number.MAX_SAFE_INTEGER,
    indications: placesOf(place, 'indication').map(readIndication),
    doses,
    ...present({ maximumAgeToStart: periodOf(select, 'maxAgeToStart') }),
  };
}
