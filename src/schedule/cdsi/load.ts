/** Loads the supporting data of the CDC. */
import { SdkError } from '../../values/index.ts';
import type { CdsiAntigen, CdsiData } from './data.ts';
import { readAntigen } from './read-antigen.ts';
import { readSchedule } from './read-schedule.ts';

/** The texts of the XML files; no file is opened here. */
export interface CdsiFiles {
  /** One text per antigen: `AntigenSupportingData- … .xml`. */
  readonly antigens: readonly string[];
  /** `ScheduleSupportingData.xml`. */
  readonly schedule: string;
}

/**
 * Reads the XML files of the CDC supporting data (checked against version 4.64). Load once and keep the result: it is
 * the compiled form that {@link evaluateCdsi} works on.
 *
 * @throws SdkError `CDSI_XML_DAMAGED`, `CDSI_XML_TOO_LARGE`; `CDSI_DATA_INVALID` for an element that cannot mean
 * anything, named by its path
 * @example
 * import { loadCdsi } from 'tiemchung/schedule/cdsi';
 * import { isSdkError } from 'tiemchung/values';
 * const schedule = '<scheduleSupportingData/>';
 * loadCdsi({ antigens: [], schedule }).antigens.size; // => 0
 * let code = '';
 * try {
 *   loadCdsi({ antigens: ['<antigenSupportingData><series>'], schedule });
 * } catch (error) {
 *   if (isSdkError(error)) code = error.code;
 * }
 * code; // => 'CDSI_XML_DAMAGED'
 */
export function loadCdsi(files: CdsiFiles): CdsiData {
  const antigens = new Map<string, CdsiAntigen>();
  for (const text of files.antigens) {
    const antigen = readAntigen(text);
    if (antigens.has(antigen.name)) {
      throw new SdkError('CDSI_DATA_INVALID', {
        message: `Two files of the supporting data are about "${antigen.name.slice(0, 60)}".`,
        details: ['Hand in one version of each antigen.'],
      });
    }
    antigens.set(antigen.name, antigen);
  }
  return { antigens, ...readSchedule(files.schedule) };
}
