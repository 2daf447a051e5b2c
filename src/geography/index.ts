/**
 * Places: the province or country in a personal number, provinces before and after 2025-07-01, countries by name.
 *
 * @module
 */
export { type BirthPlace, birthPlaces, placeOfCode } from './birth-place.ts';
export { type CmndPlaceHint, cmndPlaceHints, isCmndIssuedTwice } from './cmnd-places.ts';
export { countryByName } from './country-by-name.ts';
export { type ProvinceMatch, provinceByName } from './province-by-name.ts';
export { type Province, provinceByCode, provinceSinceMerger, provinces } from './provinces.ts';
