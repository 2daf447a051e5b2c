/**
 * Places: the province or country in a personal number, provinces before and after 2025-07-01, communes of both
 * systems with their conversion (loaded on demand), countries by name.
 *
 * @module
 */
export { type BirthPlace, birthPlaces, placeOfCode, placeOfNumber } from './birth-place.ts';
export { type CmndPlaceHint, cmndPlaceHints, isCmndIssuedTwice } from './cmnd-places.ts';
export {
  type Commune,
  type CommuneTables,
  type CommuneType,
  communeByCode,
  communesOn,
  loadCommunes,
} from './commune.ts';
export {
  type CommuneConversion,
  type ConvertCommuneOptions,
  convertCommune,
  type Succession,
  type Successor,
} from './convert-commune.ts';
export { countryByName } from './country-by-name.ts';
export { type CommuneSearch, type FindCommuneOptions, findCommune } from './find-commune.ts';
export { type ProvinceMatch, provinceByName } from './province-by-name.ts';
export { type Province, provinceByCode, provinceSinceMerger, provinces } from './provinces.ts';
