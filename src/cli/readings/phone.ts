/** Phones. Foreign numbers are checked against the plans of all countries, which are loaded when the first one turns up. */
import { explainPhone, type Phone, parsePhone } from '../../identity/index.ts';
import { type Reading, type ReadingOptions, said } from './reading.ts';

type WorldPlans = typeof import('libphonenumber-js/max');

let plans: Promise<WorldPlans> | undefined;

function loadPlans(): Promise<WorldPlans> {
  plans ??= import('libphonenumber-js/max');
  return plans;
}

export async function readPhone(input: string, { lang }: ReadingOptions): Promise<Reading> {
  const parsed = parsePhone(input);
  if (!parsed.ok) return { kind: 'PHONE', findings: parsed.findings };
  if (parsed.value.kind !== 'foreign') return told(parsed.value, parsed.findings, explainPhone(parsed.value, lang));
  const world = await loadPlans();
  const checked = parsePhone(input, { verifyForeign: (e164) => world.isValidPhoneNumber(e164) });
  if (!checked.ok) return { kind: 'PHONE', findings: checked.findings };
  return told(checked.value, checked.findings, explainForeign(checked.value.e164, world, lang));
}

const told = ({ kind, national, e164 }: Phone, findings: Reading['findings'], explanation: string): Reading => ({
  kind: 'PHONE',
  value: kind === 'foreign' ? e164 : national,
  explanation,
  findings,
});

function explainForeign(e164: string, world: WorldPlans, lang: ReadingOptions['lang']): string {
  const number = world.parsePhoneNumberFromString(e164);
  const type = number?.getType();
  const country = number?.country && new Intl.DisplayNames([lang], { type: 'region' }).of(number.country);
  const mobile = type === 'MOBILE' ? said(lang, ' di động', ' mobile') : '';
  return country
    ? said(
        lang,
        `Số${mobile} của ${country}; có trong kế hoạch đánh số của nước đó.`,
        `A${mobile} number of ${country}, which its numbering plan lists.`,
      )
    : said(lang, 'Số quốc tế, không thuộc riêng nước nào.', 'An international number of no single country.');
}
