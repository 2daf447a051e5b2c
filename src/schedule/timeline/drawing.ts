/** The line of time as SVG. No `viewBox`: a narrow window shows the same letters, not smaller ones. */
import type { Forecast } from '../../model/index.ts';
import { escapeHtml, type Lang } from '../../values/index.ts';
import { dayOfDate } from '../day.ts';
import type { MarkKind, TimelineEvent } from './events.ts';
import { type Layout, LINE_HEIGHT, layOut, type PlacedEvent } from './layout.ts';
import { ticks } from './ticks.ts';
import { WORDS } from './words.ts';

const AXIS = 62;
const LABELS = 104;

/** The drawing with its title and description for those who cannot see it. */
export function drawing(forecast: Forecast, events: readonly TimelineEvent[], lang: Lang, description: string): string {
  const open = forecast.earliest !== undefined && forecast.latest === undefined;
  const layout = layOut(events, open);
  return [
    `<svg width="100%" height="${layout.height}" role="img" aria-labelledby="drawing-title drawing-text">`,
    `<title id="drawing-title">${escapeHtml(WORDS[lang].drawing)}</title>`,
    `<desc id="drawing-text">${escapeHtml(description)}</desc>`,
    `<line class="axis" x1="${AXIS}" y1="${layout.yOf(layout.firstDay)}" x2="${AXIS}" y2="${layout.endY}"/>`,
    ...ticks(layout, lang).map(
      ({ y, text }) =>
        `<line class="axis" x1="${AXIS - 5}" y1="${y}" x2="${AXIS}" y2="${y}"/><text class="tick" x="${AXIS - 12}" y="${y + 4}">${text}</text>`,
    ),
    ...windowBar(forecast, layout),
    ...layout.events.map(leader),
    ...layout.events.map(({ kind, markY, shift }) => mark(kind, AXIS + shift, markY)),
    ...layout.events.map(label),
    '</svg>',
  ].join('\n');
}

function windowBar({ earliest, latest }: Forecast, { yOf, endY }: Layout): readonly string[] {
  if (earliest === undefined) return [];
  const from = yOf(dayOfDate(earliest, 'earliest'));
  const to = latest === undefined ? endY : yOf(dayOfDate(latest, 'latest'));
  const bar = `<rect class="window" x="${AXIS - 6}" y="${from}" width="12" height="${Math.max(2, to - from)}"/>`;
  if (latest !== undefined) return [bar];
  return [bar, `<path class="window-on" d="M${AXIS - 6} ${to}h12l-6 9z"/>`];
}

function leader({ kind, markY, labelY, shift }: PlacedEvent): string {
  return `<path class="leader ${kind}" d="M${AXIS + shift} ${markY}L${Math.max(LABELS - 16, AXIS + shift)} ${labelY}H${LABELS - 5}"/>`;
}

function label({ kind, labelY, label: lines }: PlacedEvent): string {
  return lines
    .map((line, index) => {
      const y = labelY + 5 + index * LINE_HEIGHT;
      return `<text class="${index === 0 ? `first ${kind}` : 'more'}" x="${LABELS}" y="${y}">${escapeHtml(line)}</text>`;
    })
    .join('');
}

/** A mark by shape as well as by colour: one of twelve men tells red from green badly. */
export function mark(kind: MarkKind, x: number, y: number): string {
  const shape = `class="mark ${kind}"`;
  if (kind === 'valid')
    return `<circle ${shape} cx="${x}" cy="${y}" r="7"/><path class="tick-mark" d="M${x - 3} ${y}l2.5 3 4-5.5"/>`;
  if (kind === 'not-valid')
    return `<circle ${shape} cx="${x}" cy="${y}" r="7"/><path class="cross" d="M${x - 3} ${y - 3}l6 6m0-6l-6 6"/>`;
  if (kind === 'as-of') return `<line ${shape} x1="${x - 14}" y1="${y}" x2="${x + 14}" y2="${y}"/>`;
  if (kind === 'earliest') return `<path ${shape} d="M${x - 7} ${y}h14l-7 9z"/>`;
  if (kind === 'latest') return `<path ${shape} d="M${x - 7} ${y}h14l-7 -9z"/>`;
  if (kind === 'recommended') return `<path ${shape} d="M${x} ${y - 7}l6 7-6 7-6-7z"/>`;
  return `<circle ${shape} cx="${x}" cy="${y}" r="6"/>`;
}
