/** Reads one series dose: ages, intervals, vaccines, season. */
import type { CdsiAge, CdsiAnchor, CdsiInterval, CdsiSeriesDose, CdsiVaccine } from './data.ts';
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
} from './element.ts';
import { present } from './present.ts';
import { readSkip } from './read-skip.ts';
import { validityOf } from './validity.ts';

/** Reads `<seriesDose>`; its number is its position, which `Dose 3` only repeats. */
export function readSeriesDose(place: Place, position: number): CdsiSeriesDose {
  const written = /^(?:Dose )?(\d{1,3})$/i.exec(textOf(place, 'doseNumber'));
  if (!written || Number(written[1]) !== position) {
    throw invalid(place, 'doseNumber', `"Dose ${position}"`, textOf(place, 'doseNumber'));
  }
  const season = placeOf(place, 'seasonalRecommendation');
  return {
    number: position,
    ages: placesOf(place, 'age').filter(holdsText).map(readAge),
    intervals: placesOf(place, 'interval').filter(holdsText).map(readInterval),
    allowableIntervals: placesOf(place, 'allowableInterval').filter(holdsText).map(readInterval),
    preferable: placesOf(place, 'preferableVaccine').filter(holdsText).map(readVaccine),
    allowable: placesOf(place, 'allowableVaccine').filter(holdsText).map(readVaccine),
    inadvertent: placesOf(place, 'inadvertentVaccine')
      .filter(holdsText)
      .map((vaccine) => normalCode(requiredText(vaccine, 'cvx'))),
    skips: placesOf(place, 'conditionalSkip').filter(holdsText).map(readSkip),
    recurring: flagOf(place, 'recurringDose'),
    ...present({
      seasonStart: season && dayOf(season, 'startDate'),
      seasonEnd: season && dayOf(season, 'endDate'),
    }),
  };
}

// Some records of the published files consist of empty elements: they say nothing.
function holdsText({ element }: Place): boolean {
  return element.children.some((child) => child.text !== '' || child.children.length > 0);
}

function readAge(place: Place): CdsiAge {
  return {
    ...validityOf(place),
    ...present({
      absoluteMinimum: periodOf(place, 'absMinAge'),
      minimum: periodOf(place, 'minAge'),
      earliestRecommended: periodOf(place, 'earliestRecAge'),
      latestRecommended: periodOf(place, 'latestRecAge'),
      maximum: periodOf(place, 'maxAge'),
    }),
  };
}

function readInterval(place: Place): CdsiInterval {
  return {
    ...validityOf(place),
    from: readAnchor(place),
    overrides: textOf(place, 'intervalPriority').toLowerCase() === 'override',
    ...present({
      absoluteMinimum: periodOf(place, 'absMinInt'),
      minimum: periodOf(place, 'minInt'),
      earliestRecommended: periodOf(place, 'earliestRecInt'),
      latestRecommended: periodOf(place, 'latestRecInt'),
    }),
  };
}

function readAnchor(place: Place): CdsiAnchor {
  if (flagOf(place, 'fromPrevious')) return { kind: 'previous' };
  const number = countOf(place, 'fromTargetDose');
  if (number !== undefined) return { kind: 'target-dose', number };
  const cvx = listOf(place, 'fromMostRecent').map(normalCode);
  if (cvx.length > 0) return { kind: 'most-recent', cvx };
  const observation = placeOf(place, 'fromRelevantObs');
  if (observation) return { kind: 'observation', code: normalCode(requiredText(observation, 'code')) };
  throw invalid(place, 'fromPrevious', 'something that the interval is measured from', '');
}

function readVaccine(place: Place): CdsiVaccine {
  return {
    cvx: normalCode(requiredText(place, 'cvx')),
    forecast: flagOf(place, 'forecastVaccineType'),
    ...present({
      mvx: textOf(place, 'mvx').toUpperCase() || undefined,
      begin: periodOf(place, 'beginAge'),
      end: periodOf(place, 'endAge'),
    }),
  };
}
