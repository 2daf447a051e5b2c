import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import * as z from 'zod';
import * as model from '../../../src/model/index.ts';
import { namedSchemas } from '../../../src/platform/openapi/named-schemas.ts';

it('names every schema of the model and of the contract, and no other', async () => {
  const folder = new URL('../../../src/platform/gateway/', import.meta.url);
  const wires = readdirSync(folder).filter((name) => name.endsWith('-wire.ts'));
  const modules: object[] = [model, ...(await Promise.all(wires.map((name) => import(new URL(name, folder).href))))];
  const schemas = modules
    .flatMap((one) => Object.entries(one))
    .filter(([name, value]) => name.endsWith('Schema') && value instanceof z.core.$ZodType);
  expect(schemas.length).toBeGreaterThan(80);
  expect(namedSchemas()).toEqual(Object.fromEntries(schemas));
});
