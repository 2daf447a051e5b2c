/** A certificate for a person at a screen, and as a document. Numbers are masked and the address left out until asked for. */
import type { Certificate } from '../platform/portal/index.ts';
import { maskNumber } from '../values/index.ts';
import { painted } from './colour.ts';
import type { CommandCall } from './command.ts';
import { shownDay } from './day.ts';
import { printable } from './printable.ts';
import { textTable } from './text-table.ts';

const WORDS = {
  vi: {
    heading: (host: string) => `Tiêm chủng COVID-19 theo ${host}`,
    name: 'Họ tên',
    birthDate: 'Ngày sinh',
    phone: 'Điện thoại',
    id: 'Số giấy tờ',
    bhyt: 'Thẻ BHYT',
    address: 'Nơi ở',
    doses: (count: number) =>
      count === 0 ? 'Cổng chưa ghi mũi tiêm nào.' : `${count} mũi, xếp theo ngày (cổng không ghi là mũi thứ mấy):`,
    columns: ['ngày tiêm', 'vắc xin', 'số lô', 'nơi tiêm'],
    masked: 'Số đã được che, nơi ở không được in; thêm --show để in đủ.',
  },
  en: {
    heading: (host: string) => `COVID-19 vaccination, by ${host}`,
    name: 'Name',
    birthDate: 'Birth date',
    phone: 'Phone',
    id: 'Identity number',
    bhyt: 'Insurance card',
    address: 'Address',
    doses: (count: number) =>
      count === 0 ? 'The portal holds no dose.' : `Doses: ${count}, by date (the portal does not number them):`,
    columns: ['date', 'vaccine', 'lot', 'place'],
    masked: 'Numbers are masked and the address is left out; add --show for all of it.',
  },
} as const;

/** The certificate as a document; what is absent there is absent here. */
export function certificateDocument({ holder, doses, qrText }: Certificate, whole: boolean): Record<string, unknown> {
  if (whole) return { masked: false, holder, doses, ...(qrText === undefined ? {} : { qrText }) };
  const { fullName, birthDate, phone, identification, healthInsuranceNumber, fullyVaccinated } = holder;
  const numbers = { phone, identification, healthInsuranceNumber };
  const masked = Object.entries(numbers).flatMap(([name, value]) => (value ? [[name, maskNumber(value)]] : []));
  return { masked: true, holder: { fullName, birthDate, ...Object.fromEntries(masked), fullyVaccinated }, doses };
}

/** The certificate as lines. */
export function certificateText(
  { holder, doses }: Certificate,
  whole: boolean,
  host: string,
  { io, lang }: CommandCall,
): string {
  const words = WORDS[lang];
  const number = (value: string): string => (whole ? value : maskNumber(value));
  const { phone, identification, healthInsuranceNumber, birthDate, ward, district, province } = holder;
  const address = [ward, district, province].filter((part) => part).join(', ');
  const about = [
    [words.name, holder.fullName],
    ...(birthDate ? [[words.birthDate, shownDay(birthDate, lang)]] : []),
    ...(phone ? [[words.phone, number(phone)]] : []),
    ...(identification ? [[words.id, number(identification)]] : []),
    ...(healthInsuranceNumber ? [[words.bhyt, number(healthInsuranceNumber)]] : []),
    ...(whole && address !== '' ? [[words.address, address]] : []),
  ];
  const rows = doses.map(({ date, vaccineName, lot, place }) => [
    date ? shownDay(date, lang) : '–',
    vaccineName,
    lot ?? '–',
    place ?? '–',
  ]);
  const table = rows.length > 0 ? [[...words.columns], ...rows] : [];
  const lines = [
    painted(io.stdout, 'bold', words.heading(host)),
    ...textTable([{}, {}], about.map(safe), io.stdout.columns),
    '',
    words.doses(doses.length),
    ...textTable([{}, {}, {}, { flexible: io.stdout.isTerminal }], table.map(safe), io.stdout.columns),
    ...(whole ? [] : ['', words.masked]),
  ];
  return `${lines.join('\n')}\n`;
}

const safe = (row: readonly string[]): string[] => row.map(printable);
