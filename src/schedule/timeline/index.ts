/**
 * One person's doses and next dose as a page: a drawing, the same as a table, and the acts behind it. Plain text is
 * built; no script, no dependency, no DOM.
 *
 * @module
 */
export { doseName } from './dose-name.ts';
export { type TimelineOptions, timelineHtml } from './timeline-html.ts';
