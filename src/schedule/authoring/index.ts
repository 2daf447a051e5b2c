/**
 * For authors of rule packs: the shape of a pack as a zod schema, and a check that finds every fault with its path.
 * Programs that only ask the schedule do not need it; `tiemchung/schedule` carries no zod.
 *
 * @module
 */
export { checkPack } from './check-pack.ts';
export { type AuthoringCode, authoringCodes } from './codes.ts';
export { rulePackSchema } from './rule-pack-schema.ts';
