/** Reads the file of the schedule: vaccine groups, what a vaccine counts for, live virus conflicts. */
import type { CdsiAssociation, CdsiConflict, CdsiData, CdsiVaccineGroup } from './data.ts';
import {
  flagOf,
  invalid,
  normalCode,
  type Place,
  periodOf,
  placeOf,
  placesOf,
  requiredText,
  textsOf,
} from './element.ts';
import { present } from './present.ts';
import { parseXml } from './xml.ts';

const ROOT = 'scheduleSupportingData';

/** Reads `<scheduleSupportingData>`. */
export function readSchedule(text: string): Omit<CdsiData, 'antigens'> {
  const root: Place = { element: parseXml(text, ROOT), path: ROOT };
  const each = (list: string, item: string): Place[] => {
    const place = placeOf(root, list);
    return place ? placesOf(place, item) : [];
  };
  const whole = new Map(
    each('vaccineGroups', 'vaccineGroup').map((place) => [
      requiredText(place, 'name'),
      flagOf(place, 'administerFullVaccineGroup'),
    ]),
  );
  return {
    vaccineGroups: new Map(
      each('vaccineGroupToAntigenMap', 'vaccineGroupMap').map((place): [string, CdsiVaccineGroup] => {
        const name = requiredText(place, 'name');
        return [name, { name, antigens: textsOf(place, 'antigen'), whole: whole.get(name) ?? false }];
      }),
    ),
    associations: new Map(
      each('cvxToAntigenMap', 'cvxMap').map((place) => [
        normalCode(requiredText(place, 'cvx')),
        placesOf(place, 'association').map(readAssociation),
      ]),
    ),
    conflicts: each('liveVirusConflicts', 'liveVirusConflict').map(readConflict),
  };
}

function readAssociation(place: Place): CdsiAssociation {
  return {
    antigen: requiredText(place, 'antigen'),
    ...present({ begin: periodOf(place, 'associationBeginAge'), end: periodOf(place, 'associationEndAge') }),
  };
}

function readConflict(place: Place): CdsiConflict {
  const code = (name: string): string => {
    const vaccine = placeOf(place, name);
    if (!vaccine) throw invalid(place, name, 'a vaccine', '');
    return normalCode(requiredText(vaccine, 'cvx'));
  };
  const period = (name: string) => {
    const given = periodOf(place, name);
    if (!given) throw invalid(place, name, 'a period', '');
    return given;
  };
  return {
    previous: code('previous'),
    current: code('current'),
    begin: period('conflictBeginInterval'),
    minimumEnd: period('minConflictEndInterval'),
    end: period('conflictEndInterval'),
  };
}
