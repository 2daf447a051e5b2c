/** Typed answers from elements of the supporting data; whatever does not fit is named by its path. */
import { dayOfCivil, daysInMonth, SdkError } from '../../values/index.ts';
import type { Period } from '../period.ts';
import { parseTimePeriod } from './time-period.ts';
import type { XmlElement } from './xml.ts';

/** An element and the way to it, for messages. */
export interface Place {
  readonly element: XmlElement;
  readonly path: string;
}

/** The error of an element that cannot mean anything. */
export function invalid({ path }: Place, name: string, expected: string, got: string): SdkError {
  return new SdkError('CDSI_DATA_INVALID', {
    message: `The supporting data has a wrong "${name}" at ${path}: expected ${expected}, got "${got.slice(0, 60)}".`,
    details: ['Take the file from the CDC again, or correct the element.'],
  });
}

/** The children of a name, in order. An element that is there but empty stands for "none", as the CDC writes it. */
export function placesOf({ element, path }: Place, name: string): Place[] {
  const named = element.children.filter((child) => child.name === name && child.children.length > 0);
  return named.map((child, index) => ({ element: child, path: `${path}/${name}${index > 0 ? `[${index + 1}]` : ''}` }));
}

/** The first child of a name that holds elements. */
export function placeOf(place: Place, name: string): Place | undefined {
  return placesOf(place, name)[0];
}

/** The texts of every child of a name, without empty ones. */
export function textsOf({ element }: Place, name: string): string[] {
  return element.children.filter((child) => child.name === name && meant(child.text) !== '').map(({ text }) => text);
}

/** The text of a child; '' where it is absent, empty or `n/a`. */
export function textOf({ element }: Place, name: string): string {
  return meant(element.children.find((child) => child.name === name)?.text ?? '');
}

function meant(text: string): string {
  return text.toLowerCase() === 'n/a' ? '' : text;
}

/** The text of a child that must be there. */
export function requiredText(place: Place, name: string): string {
  const text = textOf(place, name);
  if (text === '') throw invalid(place, name, 'a text', text);
  return text;
}

/** A period such as `6 months - 4 days`. */
export function periodOf(place: Place, name: string): Period | undefined {
  const text = textOf(place, name);
  if (text === '') return undefined;
  const period = parseTimePeriod(text);
  if (!period) throw invalid(place, name, 'a period such as "6 months - 4 days"', text);
  return period;
}

/** The day number of a date: `20250827`, as most records write it, or `01/01/1980`, as birth dates of immunity do. */
export function dayOf(place: Place, name: string): number | undefined {
  const text = textOf(place, name);
  if (text === '') return undefined;
  const american = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text);
  const written = american ? `${american[3]}${american[1]}${american[2]}` : text;
  const match = /^(\d{4})(\d{2})(\d{2})$/.exec(written);
  const [year, month, day] = match ? match.slice(1).map(Number) : [];
  if (!year || !month || !day || month > 12 || day > daysInMonth(year, month)) {
    throw invalid(place, name, 'a date as YYYYMMDD or MM/DD/YYYY', text);
  }
  return dayOfCivil(year, month, day);
}

/** A whole number. */
export function countOf(place: Place, name: string): number | undefined {
  const text = textOf(place, name);
  if (text === '') return undefined;
  if (!/^\d{1,4}$/.test(text)) throw invalid(place, name, 'a whole number', text);
  return Number(text);
}

/** `Yes`, `Y` and `No`, `N`; absent = no. */
export function flagOf(place: Place, name: string): boolean {
  const text = textOf(place, name).toLowerCase();
  if (!['', 'yes', 'y', 'no', 'n'].includes(text)) throw invalid(place, name, 'Yes or No', text);
  return text.startsWith('y');
}

/** One of the words, whatever their case. */
export function wordOf<Word extends string>(place: Place, name: string, words: readonly Word[]): Word {
  const text = textOf(place, name).toLowerCase();
  const word = words.find((each) => each.toLowerCase() === text);
  if (word === undefined) throw invalid(place, name, `one of ${words.join(', ')}`, text);
  return word;
}

/** A list between semicolons. */
export function listOf(place: Place, name: string): string[] {
  return textOf(place, name)
    .split(';')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** A CVX code without its leading zeros, which some sources write and others do not. */
export function normalCode(code: string): string {
  return code
    .trim()
    .replace(/^0+(?=.)/, '')
    .toUpperCase();
}
