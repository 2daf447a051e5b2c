/**
 * Numbering plan of Vietnam and the assigned calling codes, cut out of libphonenumber-js 1.13.16 (MIT; data of Google's
 * libphonenumber, Apache-2.0), `metadata.max.json`: the patterns of fixed lines and of mobiles in `countries.VN`, and the
 * keys of `country_calling_codes` and `nonGeographic` as one pattern. The package's engine for 240 countries is not needed to
 * ask whether a block of one country is open. A test compares this file with the package and prints what to write here
 * once the package has moved on.
 */

/** Every assigned calling code at the beginning of the digits after the plus; no code is the beginning of another. */
export const CALLING_CODE =
  /^(?:1|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|7|8[1246]|9[0-58]|21[1-368]|2[2-46]\d|25[0-8]|29[017-9]|35\d|37[0-8]|38[0-35-79]|42[013]|5[09]\d|67[02-9]|68[0-35-9]|69[0-2]|80[08]|85[02356]|87[08]|88[0-368]|96[0-8]|97[0-79]|99[2-68])/;

/** Opened blocks of fixed lines: the national digits without zero. */
export const FIXED_LINE = /^(?:2(?:0[3-9]|1[0-689]|2[0-25-9]|[38][2-9]|4[2-8]|5[124-9]|6[0-39]|7[0-7]|9[0-4679])\d{7})$/;

/** Opened blocks of mobiles: the national digits without zero. */
export const MOBILE = /^(?:121[0-3]\d{5}|(?:1[46]0|(?:3\d|7[06-9])\d|5(?:[1689]\d|2[238]|59)|8(?:[1-8]\d|9[6-9])|9(?:[0-8]\d|9[013-9]))\d{6})$/;
