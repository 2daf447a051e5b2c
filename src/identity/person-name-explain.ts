/** The parts of a name, said in words. */
import type { Lang } from '../values/index.ts';
import type { PersonName } from './person-name.ts';

/**
 * Which part of a name is taken for what; for a person who checks whether a list was read rightly.
 *
 * @example
 * import { explainPersonName, splitName } from 'tiemchung/identity';
 * explainPersonName(splitName('Nguyễn Thị Hoa'), 'vi'); // => 'Họ: Nguyễn; chữ đệm: Thị; tên: Hoa.'
 */
export function explainPersonName(name: PersonName, lang: Lang): string {
  const vi = lang === 'vi';
  if (name.family === '') {
    return vi
      ? `Chỉ có một từ: ${name.given}; không rõ là họ hay tên.`
      : `A single word: ${name.given}; whether family or given name is not known.`;
  }
  const middle = name.middle === '' ? '' : `${vi ? 'chữ đệm' : 'middle name'}: ${name.middle}; `;
  return vi
    ? `Họ: ${name.family}; ${middle}tên: ${name.given}.`
    : `Family name: ${name.family}; ${middle}given name: ${name.given}.`;
}
