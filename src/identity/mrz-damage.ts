/** What makes a machine readable zone unreadable: foreign characters, wrong check digits, another issuer. */
import type { Finding } from '../values/index.ts';
import { error, type IdentityCode } from './findings.ts';
import type { MrzField, MrzLayout } from './mrz-layout.ts';
import { FILLER, type MrzZone } from './mrz-zone.ts';

/** The damage, or undefined; foreign characters are reported alone, since they spoil the sums. */
export function findDamage(zone: MrzZone, layout: MrzLayout): readonly Finding<IdentityCode>[] | undefined {
  if (zone.foreignAt >= 0) return [error('MRZ_CHARACTER', placeOf(zone.foreignAt, layout))];
  const { composite, fields } = layout;
  let sound = true;
  for (const field of fields) sound &&= isRight(zone, field);
  const whole = zone.valueAt(composite.checkAt) === compositeSum(zone, layout) % 10;
  const vietnamese = isVietnam(zone, layout.issuerAt);
  if (sound && whole && vietnamese) return undefined;
  const findings = fields
    .filter((field) => !isRight(zone, field))
    .map(({ name, checkAt }) => wrongDigit(name, checkAt, layout));
  if (!whole) findings.push(wrongDigit('composite', composite.checkAt, layout));
  if (!vietnamese) findings.push(error('MRZ_ISSUER'));
  return findings;
}

const isRight = (zone: MrzZone, field: MrzField): boolean =>
  zone.valueAt(field.checkAt) === zone.sum(field.from, field.to, 0) % 10 || isUnused(zone, field);

/** An optional field that is all filler may carry a filler as its check digit. */
const isUnused = (zone: MrzZone, { from, to, checkAt, mayBeBlank }: MrzField): boolean =>
  mayBeBlank === true && zone.isFiller(from, to) && zone.valueAt(checkAt) === FILLER;

/** The weights run on from one range of the composite to the next. */
function compositeSum(zone: MrzZone, { composite }: MrzLayout): number {
  let sum = 0;
  let place = 0;
  for (const range of composite.ranges) {
    sum += zone.sum(range[0], range[1], place);
    place = (place + range[1] - range[0]) % 3;
  }
  return sum;
}

const wrongDigit = (field: string, checkAt: number, layout: MrzLayout): Finding<IdentityCode> =>
  error('MRZ_CHECK_DIGIT', { field, ...placeOf(checkAt, layout) });

/** Line and position for a reader, counted from 1; a line is followed by its line feed. */
const placeOf = (position: number, { width }: MrzLayout) => ({
  line: Math.floor(position / (width + 1)) + 1,
  position: (position % (width + 1)) + 1,
});

/** Whether `VNM` stands there. */
export function isVietnam(zone: MrzZone, position: number): boolean {
  // V, N, M; A counts as 10.
  return zone.valueAt(position) === 31 && zone.valueAt(position + 1) === 23 && zone.valueAt(position + 2) === 22;
}
