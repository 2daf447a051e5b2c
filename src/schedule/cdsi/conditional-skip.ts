/** Whether a target dose is not needed (sections 6.2 and 7.1). */
import type { CdsiSeriesDose, CdsiSkip, CdsiSkipCondition, CdsiSkipSet } from './data.ts';
import { previousDose } from './interval-anchor.ts';
import type { EvaluatedDose } from './patient-series.ts';
import { after, type Subject, withinAges } from './person.ts';
import { holdsOn } from './validity.ts';

/** The question a skip is asked in. */
export interface SkipContext {
  readonly purpose: 'evaluation' | 'forecast';
  /** CONDSKIP-2: the day of the dose under evaluation, or the day that is forecast for. */
  readonly day: number;
  readonly evaluated: readonly EvaluatedDose[];
  readonly subject: Subject;
  /** Series groups of the antigen in which some series is complete. */
  readonly completeGroups: ReadonlySet<string>;
}

/** Whether any skip of the series dose applies. */
export function canSkip({ skips }: CdsiSeriesDose, context: SkipContext): boolean {
  return skips.some((skip) => skip[context.purpose] && applies(skip, context));
}

function applies({ sets, logic }: CdsiSkip, context: SkipContext): boolean {
  const inForce = sets.filter((set) => holdsOn(set, context.day));
  if (inForce.length === 0) return false;
  const met = (set: CdsiSkipSet): boolean => isMet(set, context);
  return logic === 'and' ? inForce.every(met) : inForce.some(met);
}

function isMet({ conditions, logic }: CdsiSkipSet, context: SkipContext): boolean {
  const holds = (condition: CdsiSkipCondition): boolean => conditionHolds(condition, context);
  return logic === 'and' ? conditions.every(holds) : conditions.some(holds);
}

function conditionHolds(condition: CdsiSkipCondition, context: SkipContext): boolean {
  switch (condition.type) {
    case 'age':
      return withinAges(context.subject.birth, context.day, condition.beginAge, condition.endAge);
    case 'interval': {
      const previous = previousDose(context.evaluated);
      return (
        previous !== undefined &&
        condition.interval !== undefined &&
        context.day >= after(previous.given.day, condition.interval)
      );
    }
    case 'completed series':
      return condition.seriesGroups.some((group) => context.completeGroups.has(group));
    default:
      return countHolds(condition, context);
  }
}

/** CONDSKIP-1: doses of the vaccines, within ages and dates (the begin counts, the end does not). */
function countHolds(condition: CdsiSkipCondition, { evaluated, subject }: SkipContext): boolean {
  const { start = -Infinity, end = Infinity } = condition;
  const counted = evaluated.filter(
    ({ given, status }) =>
      (condition.cvx.length === 0 || condition.cvx.includes(given.cvx)) &&
      (!condition.validOnly || status === 'Valid') &&
      given.day >= start &&
      given.day < end &&
      withinAges(subject.birth, given.day, condition.beginAge, condition.endAge),
  ).length;
  switch (condition.countLogic) {
    case 'greater than':
      return counted > condition.count;
    case 'less than':
      return counted < condition.count;
    case 'equal to':
      return counted === condition.count;
  }
}
