/** The type of an object whose undefined keys are left out. */
export type Present<Shape> = { [Key in keyof Shape]?: Exclude<Shape[Key], undefined> };

/** Leaves out what is undefined: under `exactOptionalPropertyTypes` an absent key is absent. */
export function present<Shape extends object>(shape: Shape): Present<Shape> {
  const kept = Object.entries(shape).filter(([, value]) => value !== undefined);
  // The entries come from the shape itself, without those that are undefined.
  return Object.fromEntries(kept) as Present<Shape>;
}
