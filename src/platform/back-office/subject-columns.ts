/**
 * Which column of the result table is which. No public source shows the headings, and clients of others disagree on the
 * places, so a column is known by its heading only; the headings here are the words of the forms (inferred).
 */
import { foldedKey } from '../../values/index.ts';

/** Fields of a row that a heading can name. */
export type SubjectField = 'fullName' | 'birthDate' | 'sex' | 'phone' | 'address' | 'code' | 'identification';

const HEADINGS: Readonly<Record<SubjectField, readonly string[]>> = {
  fullName: ['họ tên', 'họ và tên', 'tên đối tượng', 'họ tên đối tượng', 'họ và tên đối tượng'],
  birthDate: ['ngày sinh', 'ngày tháng năm sinh', 'năm sinh', 'ngày/tháng/năm sinh'],
  sex: ['giới tính', 'giới', 'phái'],
  phone: ['điện thoại', 'số điện thoại', 'sđt', 'sđt liên hệ', 'điện thoại liên hệ'],
  address: ['địa chỉ', 'địa chỉ thường trú', 'nơi ở', 'chỗ ở hiện tại', 'địa chỉ hiện tại'],
  code: ['mã đối tượng', 'mã số đối tượng', 'mã đt'],
  identification: ['cmnd/cccd', 'cccd', 'cmnd', 'số cccd', 'số cmnd', 'mã định danh', 'số định danh'],
};

/** Without them a row tells little; the others are often left out. */
const EXPECTED: readonly SubjectField[] = ['fullName', 'birthDate'];

/** Where each field stands, and what is missing or stands twice. */
export interface SubjectColumns {
  readonly places: ReadonlyMap<SubjectField, number>;
  readonly missing: readonly SubjectField[];
  readonly twice: readonly { readonly field: SubjectField; readonly count: number }[];
}

/** Finds the columns by their headings. */
export function subjectColumns(headings: readonly string[]): SubjectColumns {
  const keys = headings.map((heading) => foldedKey(heading));
  const places = new Map<SubjectField, number>();
  const missing: SubjectField[] = [];
  const twice: { field: SubjectField; count: number }[] = [];
  for (const field of Object.keys(HEADINGS) as SubjectField[]) {
    // The keys of the table are its fields.
    const wanted = new Set(HEADINGS[field].map(foldedKey));
    const found = keys.flatMap((key, place) => (wanted.has(key) ? [place] : []));
    if (found.length > 1) twice.push({ field, count: found.length });
    else if (found[0] !== undefined) places.set(field, found[0]);
    else if (EXPECTED.includes(field)) missing.push(field);
  }
  return { places, missing, twice };
}
