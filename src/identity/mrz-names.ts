/** The name line of a machine readable zone: surname, two fillers, given names with one filler between words. */
import { FILLER, type MrzZone } from './mrz-zone.ts';

/** Names as printed, blanks for fillers. */
export interface MrzNames {
  surname: string;
  givenNames: string;
  /** Digits do not stand in names: the line was misread. */
  holdsDigit: boolean;
}

/** Reads the characters of the name field, end exclusive. Without two fillers in a row all of it is the surname. */
export function readMrzNames(zone: MrzZone, from: number, to: number): MrzNames {
  const { values } = zone;
  const names: MrzNames = { surname: '', givenNames: '', holdsDigit: false };
  let parted = false;
  for (let at = from; at < to; at++) {
    if (values[at] === FILLER) {
      if (at > from && values[at - 1] === FILLER) parted = true;
      continue;
    }
    const start = at;
    for (; at < to && values[at] !== FILLER; at++) if ((values[at] ?? 0) < 10) names.holdsDigit = true;
    const word = zone.text(start, at);
    if (parted) names.givenNames = joined(names.givenNames, word);
    else names.surname = joined(names.surname, word);
  }
  return names;
}

const joined = (words: string, word: string): string => (words === '' ? word : `${words} ${word}`);
