/**
 * Sentences for findings, in Vietnamese and English, with a host's own wording where it has one.
 *
 * @module
 */
export { type MessageOverrides, type RenderOptions, render } from './render.ts';
