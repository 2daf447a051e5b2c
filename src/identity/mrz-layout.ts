/**
 * Where each field stands in the two layouts: TD1, the identity card (three lines of 30), and TD3, the passport (two
 * of 44). Positions count from 0 in the lines with one line feed between them. ICAO Doc 9303 parts 4 and 5; the use of
 * the optional field follows reference identity, sections 1.8 and 4.
 */

/** One checked field: its place and the place of its check digit. */
export interface MrzField {
  readonly name: 'documentNumber' | 'personalNumber' | 'birthDate' | 'expiry';
  readonly from: number;
  /** First position behind the field. */
  readonly to: number;
  readonly checkAt: number;
  /** An unused optional field may carry `<` in place of a check digit. */
  readonly mayBeBlank?: true;
}

/** A layout of a machine readable zone. */
export interface MrzLayout {
  readonly format: 'TD1' | 'TD3';
  readonly lines: number;
  readonly width: number;
  readonly documentType: string;
  readonly issuerAt: number;
  readonly nationalityAt: number;
  readonly sexAt: number;
  readonly name: readonly [from: number, to: number];
  /** Where the values stand. */
  readonly at: {
    readonly documentNumber: readonly [from: number, to: number];
    readonly personalNumber: readonly [from: number, to: number];
    readonly birthDate: number;
    readonly expiry: number;
  };
  readonly fields: readonly MrzField[];
  /** The check digit over several ranges of the lines, weights 7, 3, 1 running through all of them. */
  readonly composite: {
    readonly ranges: readonly (readonly [from: number, to: number])[];
    readonly checkAt: number;
  };
}

/** The identity card: three lines of 30 characters. */
export const TD1: MrzLayout = {
  format: 'TD1',
  lines: 3,
  width: 30,
  documentType: 'I',
  issuerAt: 2,
  nationalityAt: 46,
  sexAt: 38,
  name: [62, 92],
  at: { documentNumber: [5, 14], personalNumber: [15, 27], birthDate: 31, expiry: 39 },
  fields: [
    { name: 'documentNumber', from: 5, to: 14, checkAt: 14 },
    { name: 'personalNumber', from: 15, to: 27, checkAt: 29 },
    { name: 'birthDate', from: 31, to: 37, checkAt: 37 },
    { name: 'expiry', from: 39, to: 45, checkAt: 45 },
  ],
  // Line 1 positions 6–30, line 2 positions 1–7, 9–15, 19–29.
  composite: {
    ranges: [
      [5, 30],
      [31, 38],
      [39, 46],
      [49, 60],
    ],
    checkAt: 60,
  },
};

/** The passport: two lines of 44 characters. */
export const TD3: MrzLayout = {
  format: 'TD3',
  lines: 2,
  width: 44,
  documentType: 'P',
  issuerAt: 2,
  nationalityAt: 55,
  sexAt: 65,
  name: [5, 44],
  at: { documentNumber: [45, 54], personalNumber: [73, 87], birthDate: 58, expiry: 66 },
  fields: [
    { name: 'documentNumber', from: 45, to: 54, checkAt: 54 },
    { name: 'birthDate', from: 58, to: 64, checkAt: 64 },
    { name: 'expiry', from: 66, to: 72, checkAt: 72 },
    { name: 'personalNumber', from: 73, to: 87, checkAt: 87, mayBeBlank: true },
  ],
  composite: {
    ranges: [
      [45, 55],
      [58, 65],
      [66, 88],
    ],
    checkAt: 88,
  },
};
