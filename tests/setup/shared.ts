/**
 * Reference tables and other people's test suites lie beside the checkout in `../shared`. They are read, never
 * committed; where the folder is absent a test says so and is counted as skipped.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../shared/', import.meta.url));

/** Absolute path of a file or folder below `../shared`. */
export const sharedPath = (path: string): string => root + path;

/** Whether a file or folder below `../shared` is there. */
export const hasShared = (path: string): boolean => existsSync(sharedPath(path));

/** A shared file as text. */
export const readShared = (path: string): string => readFileSync(sharedPath(path), 'utf8');
