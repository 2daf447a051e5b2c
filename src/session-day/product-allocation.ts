/**
 * Which product each person gets. People are taken in their order; each gets the product that the schedule prefers. Where
 * that has run out, somebody before may take another allowed product instead, so that nobody goes home because a dose
 * that only they could have had went to a person who had a choice. Nobody once taken loses their place.
 */

/** A product, and what is still free of it. */
interface Shelf {
  readonly product: string;
  free: number;
  /** People who hold a dose of it, by the set of products allowed to them: whoever of a set moves is the same. */
  readonly holders: Map<string, number[]>;
}

/** Hands out doses, person by person. */
export interface ProductAllocation {
  /** Whether a dose was found for the person of this number. */
  take(person: number, allowed: readonly string[]): boolean;
  /** Product of each person who was given one. */
  readonly products: ReadonlyMap<number, string>;
}

/** An empty allocation over doses by product. */
export function productAllocation(doses: ReadonlyMap<string, number>): ProductAllocation {
  const shelves = new Map(
    [...doses].map(([product, free]) => [product, { product, free, holders: new Map() } as Shelf]),
  );
  const products = new Map<number, string>();

  const hold = (person: number, shelf: Shelf, key: string): void => {
    const holders = shelf.holders.get(key);
    if (holders) holders.push(person);
    else shelf.holders.set(key, [person]);
    products.set(person, shelf.product);
  };

  return {
    products,
    take(person, allowed) {
      const way = shortestWay(shelves, allowed);
      if (!way) return false;
      // From the free dose backwards: each holder on the way makes room for the one before.
      for (let step = way.length - 1; step > 0; step -= 1) {
        const [to, from] = [way[step], way[step - 1]];
        if (!to || !from) break;
        const moved = from.shelf.holders.get(to.key)?.pop();
        if (moved !== undefined) hold(moved, to.shelf, to.key);
      }
      const [first] = way;
      const last = way[way.length - 1];
      if (!first || !last) return false;
      last.shelf.free -= 1;
      hold(person, first.shelf, allowed.join(' '));
      return true;
    },
  };
}

/** A shelf on the way to a free dose, and the set of products whose holder moves onto it. */
interface Stop {
  readonly shelf: Shelf;
  readonly key: string;
}

/** The fewest moves that free a dose for these products; undefined when there is none. */
function shortestWay(shelves: ReadonlyMap<string, Shelf>, allowed: readonly string[]): readonly Stop[] | undefined {
  const reached = new Set<string>();
  let ways: Stop[][] = [];
  for (const product of allowed) {
    const shelf = shelves.get(product);
    if (!shelf || reached.has(product)) continue;
    if (shelf.free > 0) return [{ shelf, key: '' }];
    reached.add(product);
    ways.push([{ shelf, key: '' }]);
  }
  while (ways.length > 0) {
    const longer: Stop[][] = [];
    for (const way of ways) {
      const from = way[way.length - 1]?.shelf;
      if (!from) continue;
      for (const [key, holders] of from.holders) {
        if (holders.length === 0) continue;
        for (const product of key.split(' ')) {
          const shelf = shelves.get(product);
          if (!shelf || reached.has(product)) continue;
          reached.add(product);
          const next = [...way, { shelf, key }];
          if (shelf.free > 0) return next;
          longer.push(next);
        }
      }
    }
    ways = longer;
  }
  return undefined;
}
