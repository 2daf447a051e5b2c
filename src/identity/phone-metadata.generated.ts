/**
 * Numbering plan of Vietnam and the assigned calling codes, cut out of libphonenumber-js 1.13.16 (MIT; data of Google's
 * libphonenumber, Apache-2.0), `metadata.max.json`: the patterns of fixed lines and of mobiles in `countries.VN`, and the
 * keys of `country_calling_codes` and `nonGeographic` as one pattern. The package's engine for 240 countries is not needed to
 * ask whether a block of one country is open. A test compares this file with the package and prints what to write here
 * once the package has moved on.
 */

/** Every assigned calling code at the beginning of the digits after the plus; no code is the beginning of another. */
export const CALLING_CODE = /^(?:1|20|27|30|31|32|33|34|36|39|40|41|43|44|45|46|47|48|49|51|52|53|54|55|56|57|58|60|61|62|63|64|65|66|7|81|82|84|86|90|91|92|93|94|95|98|21[12368]|22\d|23\d|24\d|25[012345678]|26\d|29[01789]|35\d|37[012345678]|38[01235679]|42[013]|50\d|59\d|67[023456789]|68[012356789]|69[012]|80[08]|85[02356]|87[08]|88[012368]|96[012345678]|97[012345679]|99[234568])/;

/** Opened blocks of fixed lines: the national digits without zero. */
export const FIXED_LINE = /^(?:2(?:0[3-9]|1[0-689]|2[0-25-9]|[38][2-9]|4[2-8]|5[124-9]|6[0-39]|7[0-7]|9[0-4679])\d{7})$/;

/** Opened blocks of mobiles: the national digits without zero. */
export const MOBILE = /^(?:121[0-3]\d{5}|(?:1[46]0|(?:3\d|7[06-9])\d|5(?:[1689]\d|2[238]|59)|8(?:[1-8]\d|9[6-9])|9(?:[0-8]\d|9[013-9]))\d{6})$/;
