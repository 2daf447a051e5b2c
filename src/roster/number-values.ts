/** Identity number and phone of a row, together because they are typed into each other's column. */
import { type Cccd, type IdNumber, type Phone, parseIdNumber, parsePhone, type Sex } from '../identity/index.ts';
import type { Parsed } from '../values/index.ts';
import type { RowContext } from './row-context.ts';

/**
 * Reads both numbers. Letters are not repaired in an identity number of a list (section 4, ID_NON_DIGIT), and a lost
 * zero is put back only where sex and birth year of the row agree.
 *
 * @param statedSex - sex that the row itself says
 * @returns the personal number when the row has one in its own column
 */
export function readNumbers(row: RowContext, statedSex: Sex | null): Cccd | undefined {
  const { cells, values } = row;
  const id = cells.read('idNumber');
  const phone = cells.read('phone');
  const person = { sex: statedSex ?? undefined, birthDate: values.birthDate ?? undefined };
  const nationality = values.nationality ?? undefined;
  const { referenceDate } = row.settings;
  const readId = (text: string): Parsed<IdNumber> =>
    parseIdNumber(text, { nationality, person, referenceDate, repairLetters: false });

  const idRead = readId(id.text);
  const phoneRead = parsePhone(phone.text);
  if (!phoneRead.ok && id.text !== '' && phone.text !== '') {
    const swappedId = readId(phone.text);
    const swappedPhone = parsePhone(id.text);
    if (swappedId.ok && swappedPhone.ok && (!idRead.ok || swappedId.value.type === 'CCCD')) {
      setId(row, swappedId.value);
      setPhone(row, swappedPhone.value);
      row.report('FIELDS_SWAPPED', 'idNumber');
      return undefined;
    }
  }
  if (id.placeholder) row.report('VALUE_PLACEHOLDER', 'idNumber');
  if (id.text !== '' || row.requires('idNumber')) row.addAll(idRead.findings, 'idNumber');
  if (phone.placeholder) row.report('VALUE_PLACEHOLDER', 'phone');
  if (phone.text !== '' || row.requires('phone')) row.addAll(phoneRead.findings, 'phone');
  if (phoneRead.ok) setPhone(row, phoneRead.value);
  else if (cells.has('phone') || row.requires('phone')) values.phone = null;
  if (!idRead.ok) return undefined;
  setId(row, idRead.value);
  return idRead.value.type === 'CCCD' ? idRead.value : undefined;
}

function setId({ values }: RowContext, id: IdNumber): void {
  values.idType = id.type;
  values.idNumber = id.number;
}

function setPhone({ values }: RowContext, phone: Phone): void {
  values.phone = phone.national;
}
