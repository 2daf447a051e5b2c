/** Says what acts changed for a person, in sentences. */
import { render } from '../../messages/index.ts';
import type { ForecastStatus } from '../../model/index.ts';
import type { FindingParams, Lang } from '../../values/index.ts';
import { actText, DOSES, dateText, type ExplainOptions, productText, sentence } from '../explain.ts';
import { type Change, type ChangingAct, changedVolumes } from './changes.ts';
import { changesCodes } from './codes.ts';

const STATUSES: Readonly<Record<ForecastStatus, { readonly vi: string; readonly en: string }>> = {
  TOO_YOUNG: { vi: 'chưa đủ tuổi', en: 'too young' },
  NO_PROGRAMME: { vi: 'không có chương trình phù hợp', en: 'no programme' },
  NOT_YET: { vi: 'chưa đến ngày', en: 'not yet' },
  DUE: { vi: 'đến lượt', en: 'due' },
  OVERDUE: { vi: 'quá hạn', en: 'overdue' },
  DEFERRED: { vi: 'tạm hoãn', en: 'deferred' },
  CONTRAINDICATED: { vi: 'chống chỉ định', en: 'contraindicated' },
  COMPLETE: { vi: 'không còn mũi nào', en: 'complete' },
};

/**
 * The changes in sentences: for each day the acts that begin and end to apply, then what differs, then what the acts
 * say. One sentence says so where nothing changed.
 *
 * @param changes - the answer of `changes`
 * @example
 * import { changes, explainChanges } from 'tiemchung/schedule/changes';
 * import { vietnamCovid19 } from 'tiemchung/schedule/vietnam';
 * import { parseCalendarDate as day } from 'tiemchung/values';
 * const [birthDate, date, from, to] = [day('1985-02-02'), day('2021-09-01'), day('2021-09-19'), day('2021-09-20')];
 * if (!birthDate || !date || !from || !to) throw new Error('dates');
 * const found = changes(vietnamCovid19, { birthDate }, [{ product: 'AZ', date }], { from, to, settings: { azGapWeeks: 6 } });
 * const lines = explainChanges(found, 'en');
 * lines[0]; // => 'From 2021-09-20, this applies: 7820/BYT-DP.'
 * lines[1]; // => 'The earliest day was 2021-10-27 and is now 2021-10-13.'
 */
export function explainChanges(
  changes: readonly Change[],
  lang: Lang,
  options: ExplainOptions = {},
): readonly string[] {
  const say = (code: string, params: FindingParams = {}): string =>
    sentence(render({ code, severity: 'info', path: [], params }, [changesCodes], lang, options));
  if (changes.length === 0) return [say('CHANGE_NOTHING')];
  return changes.flatMap((change) => [
    headline(change, lang, say),
    ...differences(change, lang, options, say),
    ...telling(change.acts).map((act) =>
      say('CHANGE_EFFECT', { act: act.title?.[lang] ?? act.number, effect: act.effect[lang] }),
    ),
  ]);
}

type Names = (codes: readonly string[]) => string;
type Say = (code: string, params?: FindingParams) => string;

function headline({ date, acts }: Change, lang: Lang, say: Say): string {
  const listed = (turn: ChangingAct['turn']): string =>
    acts
      .filter((act) => act.turn === turn)
      .map((act) => actText(act, lang))
      .join('; ');
  const params = { date: dateText(date, lang), begun: listed('begins'), ended: listed('ends') };
  if (params.begun && params.ended) return say('CHANGE_REPLACES', params);
  if (params.begun) return say('CHANGE_BEGINS', params);
  return say(params.ended ? 'CHANGE_ENDS' : 'CHANGE_WITHOUT_ACT', params);
}

// What an act said that ends matters only where nothing came in its place.
function telling(acts: readonly ChangingAct[]): readonly ChangingAct[] {
  const begun = acts.filter(({ turn }) => turn === 'begins');
  return begun.length > 0 ? begun : acts;
}

const NOTHING = { vi: 'không có', en: 'none' };

function differences({ before, after, changed }: Change, lang: Lang, options: ExplainOptions, say: Say): string[] {
  const names: Names = (codes) => codes.map((code) => productText(code, options.pack)).join(', ');
  const lines = changed.flatMap((field): string[] => {
    switch (field) {
      case 'status':
        return [say('CHANGE_STATUS', { before: STATUSES[before.status][lang], after: STATUSES[after.status][lang] })];
      case 'nextDose': {
        const dose = (answer: Change['before']): string =>
          answer.nextDose === 'NONE' ? NOTHING[lang] : DOSES[answer.nextDose][lang];
        return [say('CHANGE_DOSE', { before: dose(before), after: dose(after) })];
      }
      case 'earliest':
      case 'recommended':
      case 'latest': {
        const day = (answer: Change['before']): string => dateText(answer[field], lang) || NOTHING[lang];
        return [say(`CHANGE_${field.toUpperCase()}`, { before: day(before), after: day(after) })];
      }
      case 'products':
        return products(before.products, after.products, names, say);
      case 'volumesMl':
        return changedVolumes(before, after).map((code) =>
          say('CHANGE_VOLUME', {
            product: names([code]),
            before: millilitres(before.volumesMl[code], lang),
            after: millilitres(after.volumesMl[code], lang),
          }),
        );
      default:
        return [];
    }
  });
  return lines.length > 0 ? lines : [say('CHANGE_GROUNDS')];
}

function products(before: readonly string[], after: readonly string[], names: Names, say: Say): string[] {
  const added = after.filter((code) => !before.includes(code));
  const removed = before.filter((code) => !after.includes(code));
  if (added.length + removed.length === 0) return [say('CHANGE_PRODUCTS_ORDER', { products: names(after) })];
  return [
    ...(added.length > 0 ? [say('CHANGE_PRODUCTS_ADDED', { products: names(added) })] : []),
    ...(removed.length > 0 ? [say('CHANGE_PRODUCTS_REMOVED', { products: names(removed) })] : []),
  ];
}

function millilitres(value = 0, lang: Lang): string {
  return lang === 'vi' ? String(value).replace('.', ',') : String(value);
}
