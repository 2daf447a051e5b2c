/**
 * Where each field stands in the two layouts: TD1, the identity card (three lines of 30), and TD3, the passport (two
 * of 44). ICAO Doc 9303 parts 4 and 5; the use of the optional field follows reference identity, sections 1.8 and 4.
 */

/** One checked field: its place in the joined lines and the place of its check digit. */
export interface MrzField {
  readonly name: 'documentNumber' | 'personalNumber' | 'birthDate' | 'expiry' | 'composite';
  /** Ranges in the joined lines, end exclusive; the composite joins several. */
  readonly ranges: readonly (readonly [from: number, to: number])[];
  readonly checkAt: number;
  /** An unused optional field may carry `<` in place of a check digit. */
  readonly mayBeBlank?: true;
}

/** A layout of a machine readable zone; positions count from 0 in the joined lines. */
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
}

/** The identity card: three lines of 30 characters. */
export const TD1: MrzLayout = {
  format: 'TD1',
  lines: 3,
  width: 30,
  documentType: 'I',
  issuerAt: 2,
  nationalityAt: 45,
  sexAt: 37,
  name: [60, 90],
  at: { documentNumber: [5, 14], personalNumber: [15, 27], birthDate: 30, expiry: 38 },
  fields: [
    { name: 'documentNumber', ranges: [[5, 14]], checkAt: 14 },
    { name: 'personalNumber', ranges: [[15, 27]], checkAt: 29 },
    { name: 'birthDate', ranges: [[30, 36]], checkAt: 36 },
    { name: 'expiry', ranges: [[38, 44]], checkAt: 44 },
    // Line 1 positions 6–30, line 2 positions 1–7, 9–15, 19–29.
    {
      name: 'composite',
      ranges: [
        [5, 30],
        [30, 37],
        [38, 45],
        [48, 59],
      ],
      checkAt: 59,
    },
  ],
};

/** The passport: two lines of 44 characters. */
export const TD3: MrzLayout = {
  format: 'TD3',
  lines: 2,
  width: 44,
  documentType: 'P',
  issuerAt: 2,
  nationalityAt: 54,
  sexAt: 64,
  name: [5, 44],
  at: { documentNumber: [44, 53], personalNumber: [72, 86], birthDate: 57, expiry: 65 },
  fields: [
    { name: 'documentNumber', ranges: [[44, 53]], checkAt: 53 },
    { name: 'birthDate', ranges: [[57, 63]], checkAt: 63 },
    { name: 'expiry', ranges: [[65, 71]], checkAt: 71 },
    { name: 'personalNumber', ranges: [[72, 86]], checkAt: 86, mayBeBlank: true },
    {
      name: 'composite',
      ranges: [
        [44, 54],
        [57, 64],
        [65, 87],
      ],
      checkAt: 87,
    },
  ],
};

/** The characters of a field in the joined lines. */
export function fieldText(joined: string, field: MrzField): string {
  return field.ranges.map(([from, to]) => joined.slice(from, to)).join('');
}
