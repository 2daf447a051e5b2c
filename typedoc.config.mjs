/** The API site and its validation, over the entries that `exports` of package.json names. */
import manifest from './package.json' with { type: 'json' };

/** @type {Partial<import('typedoc').TypeDocOptions>} */
export default {
  name: 'tiemchung',
  entryPoints: Object.entries(manifest.exports)
    .filter(([, target]) => typeof target !== 'string')
    .map(([path]) => (path === '.' ? 'src/index.ts' : `src/${path.slice(2)}/index.ts`)),
  out: 'out/docs',
  validation: {
    notExported: true,
    invalidLink: true,
    notDocumented: true,
  },
  requiredToBeDocumented: ['Function', 'Class', 'Interface', 'TypeAlias', 'Variable', 'Enum'],
  excludePrivate: true,
  excludeInternal: true,
  intentionallyNotExported: [
    'src/catalogue/vaccine.ts:rows',
    'APPOINTMENT_STATES',
    'DOSE_STATES',
    'src/model/correction.ts:STATES',
    'src/model/registration.ts:STATES',
    'src/model/verification.ts:FIELDS',
    'src/model/verification.ts:STATES',
    'SESSION_STATES',
    'SchemaOf',
    'PLAIN_FIELDS',
    'Outcome',
    'src/platform/portal/wire-values.ts:Flat',
  ],
  disableSources: true,
  readme: 'none',
};
