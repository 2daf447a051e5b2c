/** Reads a conditional skip: when a target dose is not needed. */
import type { CdsiSkip, CdsiSkipCondition, CdsiSkipSet } from './data.ts';
import {
  countOf,
  dayOf,
  invalid,
  listOf,
  normalCode,
  type Place,
  periodOf,
  placesOf,
  textOf,
  wordOf,
} from './element.ts';
import { present } from './present.ts';
import { validityOf } from './validity.ts';

const TYPES = [
  'age',
  'interval',
  'vaccine count by age',
  'vaccine count by date',
  'vaccine count by date and age',
  'completed series',
] as const;

/** Reads `<conditionalSkip>`. */
export function readSkip(place: Place): CdsiSkip {
  const context = wordOf(place, 'context', ['Both', 'Evaluation', 'Forecast']);
  return {
    evaluation: context !== 'Forecast',
    forecast: context !== 'Evaluation',
    logic: logicOf(place, 'setLogic'),
    sets: placesOf(place, 'set').map(readSet),
  };
}

/** `AND` or `OR`; a single set or condition has none, and then it does not matter. */
function logicOf(place: Place, name: string): 'and' | 'or' {
  return textOf(place, name) === '' ? 'and' : wordOf(place, name, ['and', 'or']);
}

function readSet(place: Place): CdsiSkipSet {
  const conditions = placesOf(place, 'condition').map(readCondition);
  if (conditions.length === 0) throw invalid(place, 'condition', 'at least one', '');
  return { ...validityOf(place), logic: logicOf(place, 'conditionLogic'), conditions };
}

function readCondition(place: Place): CdsiSkipCondition {
  const type = wordOf(place, 'conditionType', TYPES);
  const counts = type.startsWith('vaccine count');
  return {
    type,
    count: countOf(place, 'doseCount') ?? 0,
    countLogic: counts ? wordOf(place, 'doseCountLogic', ['greater than', 'equal to', 'less than']) : 'greater than',
    validOnly: counts && wordOf(place, 'doseType', ['Total', 'Valid']) === 'Valid',
    cvx: listOf(place, 'vaccineTypes').map(normalCode),
    seriesGroups: listOf(place, 'seriesGroups'),
    ...present({
      start: dayOf(place, 'startDate'),
      end: dayOf(place, 'endDate'),
      beginAge: periodOf(place, 'beginAge'),
      endAge: periodOf(place, 'endAge'),
      interval: periodOf(place, 'interval'),
    }),
  };
}
