/** What the page runs: bundled, loaded by a script element, called by name from the test. */
import { setupWorker } from 'msw/browser';
import { createSandbox } from 'tiemchung/testing';
import { sandboxHandlers } from 'tiemchung/testing/msw';
import { scenarios } from './platform-scenarios.ts';
import { type Place, worldAt } from './world.ts';

/** The page's own origin, where the relay of the host answers; the sandbox within the page; and that behind msw. */
export type PageWay = 'relay' | 'in-page' | 'msw';

async function placeOf(way: PageWay): Promise<Place> {
  if (way === 'relay') return { baseUrl: `${location.origin}/platform` };
  if (way === 'in-page') return { baseUrl: 'http://sandbox.test', fetch: createSandbox().fetch };
  const baseUrl = 'https://bus.example.test';
  const worker = setupWorker(...sandboxHandlers(createSandbox(), baseUrl));
  await worker.start({ quiet: true, onUnhandledFrame: 'bypass' });
  return { baseUrl };
}

const places = new Map<PageWay, Promise<Place>>();

export async function runScenario(way: PageWay, name: string): Promise<void> {
  const place = places.get(way) ?? placeOf(way);
  places.set(way, place);
  const scenario = scenarios[name];
  if (!scenario) throw new Error(`no scenario "${name}" in the page`);
  await scenario(await worldAt(await place));
}

Object.assign(globalThis, { runScenario });
