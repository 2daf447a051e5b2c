/** Records by id that know which of them changed since the last save, so that a save writes those and no other. */

/** What changed, in the order in which it has to be written. */
export interface Changes<Item> {
  /** Ids that went away; some of them may have come back, and are then in `written` too, at the end of the order. */
  readonly removed: ReadonlySet<string>;
  readonly written: ReadonlyMap<string, Item>;
}

/**
 * A `Map` by id, in order of arrival. Records are replaced, never changed in place: what was not handed to `set` or
 * `append` is not saved.
 */
export class Collection<Item> extends Map<string, Item> {
  readonly #removed = new Set<string>();
  readonly #written = new Set<string>();
  #lastNumber = 0;

  // biome-ignore lint/complexity/noUselessConstructor: it takes the parameter of `Map` away
  constructor() {
    // Takes no entries: `Map` would call `set` with them before the fields above exist.
    super();
  }

  override set(id: string, item: Item): this {
    this.#written.add(id);
    return super.set(id, item);
  }

  override delete(id: string): boolean {
    const had = super.delete(id);
    if (had) {
      this.#removed.add(id);
      this.#written.delete(id);
    }
    return had;
  }

  override clear(): void {
    for (const id of this.keys()) this.#removed.add(id);
    this.#written.clear();
    super.clear();
  }

  /** Adds a record under the next running number, for lists without ids of their own; such ids only ever grow. */
  append(item: Item): string {
    this.#lastNumber += 1;
    const id = String(this.#lastNumber);
    this.set(id, item);
    return id;
  }

  /** Removes the record that has been here longest. */
  deleteOldest(): void {
    const oldest = this.keys().next();
    if (!oldest.done) this.delete(oldest.value);
  }

  /** Puts in what is already saved. */
  restore(id: string, item: Item): void {
    super.set(id, item);
    const number = Number(id);
    if (Number.isSafeInteger(number) && number > this.#lastNumber) this.#lastNumber = number;
  }

  /** The records as they are now, untouched by what comes; the records themselves are shared. */
  snapshot(): Collection<Item> {
    const copy = new Collection<Item>();
    for (const [id, item] of this) copy.restore(id, item);
    return copy;
  }

  /** Changes since the last {@link saved}. */
  changes(): Changes<Item> {
    const written = new Map<string, Item>();
    for (const id of this.#written) {
      const item = this.get(id);
      if (item !== undefined) written.set(id, item);
    }
    return { removed: this.#removed, written };
  }

  /** Called when the changes are on the disk. */
  saved(): void {
    this.#removed.clear();
    this.#written.clear();
  }
}

/** An empty collection. */
export const collection = <Item>(): Collection<Item> => new Collection<Item>();
