/** Whose certificate: options, a JSON object on the standard input, and the questions on a terminal. */
import { identityCodes } from '../identity/codes/index.ts';
import {
  parseBirthDate,
  parseHealthInsuranceNumber,
  parseIdNumber,
  parsePersonName,
  parsePhone,
  parseSex,
} from '../identity/index.ts';
import { render } from '../messages/index.ts';
import type { CertificateQuery } from '../platform/portal/index.ts';
import { type CalendarDate, isFullDate, type Parsed, parseCalendarDate, precisionOf } from '../values/index.ts';
import type { CommandCall, Text } from './command.ts';
import { readDay } from './day.ts';
import type { Lines } from './lines.ts';
import { readObject } from './lookup-input.ts';
import { CliStop } from './misuse.ts';

const FIELDS = ['name', 'birth-date', 'sex', 'phone', 'id', 'bhyt'] as const;
type Field = (typeof FIELDS)[number];

const QUESTIONS: readonly (readonly [field: Field, question: Text])[] = [
  ['name', { vi: 'Họ tên (đủ dấu): ', en: 'Full name, with its marks: ' }],
  ['birth-date', { vi: 'Ngày sinh (dd/MM/yyyy): ', en: 'Birth date (dd/MM/yyyy): ' }],
  ['sex', { vi: 'Giới tính (nam, nữ): ', en: 'Sex (male, female): ' }],
  ['phone', { vi: 'Điện thoại đã đăng ký: ', en: 'Phone given at registration: ' }],
];
const WHOLE_DATE: Text = {
  vi: 'Hãy ghi đủ ngày, tháng và năm bốn chữ số (dd/MM/yyyy hoặc YYYY-MM-DD), hoặc chỉ năm.',
  en: 'Write day, month and a year of four digits (dd/MM/yyyy or YYYY-MM-DD), or the year alone.',
};
const HOME_PHONE: Text = {
  vi: 'Cổng chỉ gửi mã OTP tới số điện thoại Việt Nam.',
  en: 'The portal sends its code to Vietnamese numbers only.',
};

/** @throws CliStop for a missing or unusable value; no value is repeated in it */
export async function personOfLookup(
  call: CommandCall,
  lines: Lines | undefined,
  terminal: Lines | undefined,
): Promise<CertificateQuery & { readonly birthDate: CalendarDate }> {
  const given = lines ? await readObject(lines, FIELDS) : new Map<string, string>();
  for (const field of FIELDS) {
    const typed = call.option(field);
    if (typed !== undefined) given.set(field, typed);
  }
  for (const [field, question] of QUESTIONS) {
    if ((given.get(field) ?? '').trim() !== '') continue;
    if (terminal) call.io.stderr.write(question[call.lang]);
    const answer = (await terminal?.next()) ?? '';
    if (answer.trim() === '') throw missing(field, call);
    given.set(field, answer);
  }
  return queryOf((field) => given.get(field) ?? '', call);
}

function missing(field: Field, { spec }: CommandCall): CliStop {
  const example = spec.options.find(({ name }) => name === field)?.example ?? `--${field}`;
  return new CliStop('CLI_OPTION_REQUIRED', { command: spec.name, option: `--${field}`, example });
}

function queryOf(value: (field: Field) => string, call: CommandCall) {
  const read = <Value>(field: Field, parsed: Parsed<Value>): Value => {
    if (parsed.ok) return parsed.value;
    throw unusable(field, parsed.findings.map((finding) => render(finding, [identityCodes], call.lang)).join(' '));
  };
  const phone = read('phone', parsePhone(value('phone'), { repairLetters: false }));
  if (phone.kind === 'foreign') throw unusable('phone', HOME_PHONE[call.lang]);
  const [id, bhyt] = [value('id'), value('bhyt')];
  const idNumber = id ? read('id', parseIdNumber(id, { repairLetters: false })).number : undefined;
  return {
    // As the record has it: nothing of the name but its blanks is put right.
    fullName: read('name', parsePersonName(value('name'))) && value('name'),
    birthDate: birthDateOf(value('birth-date'), read, call),
    sex: read('sex', parseSex(value('sex'))),
    phone: phone.e164,
    ...(idNumber ? { identification: idNumber } : {}),
    ...(bhyt ? { healthInsuranceNumber: read('bhyt', parseHealthInsuranceNumber(bhyt)).number } : {}),
  };
}

/** A guessed date would send a message for somebody else; of a year alone the portal holds 1 January by convention. */
function birthDateOf(
  text: string,
  read: <Value>(field: Field, parsed: Parsed<Value>) => Value,
  call: CommandCall,
): CalendarDate {
  const date = read('birth-date', parseBirthDate(text));
  const day = isFullDate(date) ? readDay(text) : parseCalendarDate(`${date}-01-01`);
  if (day && (isFullDate(date) || precisionOf(date) === 'year')) return day;
  throw unusable('birth-date', WHOLE_DATE[call.lang]);
}

const unusable = (option: Field, reason: string): CliStop =>
  new CliStop('CLI_LOOKUP_VALUE_INVALID', { option, reason });
