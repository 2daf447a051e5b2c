import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { productAllocation } from '../../src/session-day/product-allocation.ts';

const oneOfEach = (...products: readonly string[]) => new Map(products.map((product) => [product, 1] as const));

describe('productAllocation', () => {
  it('moves others along a chain to free the one dose that somebody may have', () => {
    const allocation = productAllocation(oneOfEach('AZ', 'PFZ', 'MOD'));
    expect(allocation.take(1, ['AZ', 'PFZ'])).toBe(true);
    expect(allocation.take(2, ['PFZ', 'MOD'])).toBe(true);
    expect(allocation.take(3, ['AZ'])).toBe(true);
    expect(allocation.take(4, ['AZ', 'PFZ', 'MOD'])).toBe(false);
    expect(Object.fromEntries(allocation.products)).toEqual({ 1: 'PFZ', 2: 'MOD', 3: 'AZ' });
  });

  it('gives the preferred product as long as it lasts, and nothing that is not there', () => {
    const allocation = productAllocation(new Map([['AZ', 2]]));
    expect([allocation.take(1, ['PFZ', 'AZ']), allocation.take(2, ['MOD']), allocation.take(3, [])]).toEqual([
      true,
      false,
      false,
    ]);
    expect(Object.fromEntries(allocation.products)).toEqual({ 1: 'AZ' });
  });

  it('serves as many as can be served, and who was taken stays taken with an allowed product', () => {
    const products = ['A', 'B', 'C', 'D', 'E'];
    const people = fc.array(fc.uniqueArray(fc.constantFrom(...products), { maxLength: 3 }), { maxLength: 9 });
    const doses = fc.tuple(...products.map((product) => fc.tuple(fc.constant(product), fc.nat({ max: 2 }))));
    fc.assert(
      fc.property(people, doses, (allowed, stock) => {
        const allocation = productAllocation(new Map(stock));
        const taken = allowed.filter((one, index) => allocation.take(index, one)).length;
        expect(allocation.products.size).toBe(taken);
        for (const [person, product] of allocation.products) expect(allowed[person]).toContain(product);
        for (const [product, count] of stock) {
          expect([...allocation.products.values()].filter((one) => one === product).length).toBeLessThanOrEqual(count);
        }
        // The most that any allocation serves, by trying them all.
        const most = (index: number, left: ReadonlyMap<string, number>): number => {
          const own = allowed[index];
          if (!own) return 0;
          const served = own
            .filter((product) => (left.get(product) ?? 0) > 0)
            .map((product) => 1 + most(index + 1, new Map(left).set(product, (left.get(product) ?? 0) - 1)));
          return Math.max(most(index + 1, left), ...served);
        };
        expect(taken).toBe(most(0, new Map(stock)));
      }),
      { seed: 20210914, numRuns: 60 },
    );
  });
});
