/** The floors of docs/architecture.md as rules: a folder imports from floors below, through their index, never sideways. */
const floors = [
  ['values'],
  ['geography', 'catalogue'],
  ['identity', 'tables', 'outbox', 'messages'],
  ['model'],
  ['roster', 'platform', 'schedule', 'certificate', 'reports'],
  ['registration', 'session-day', 'fhir', 'testing'],
  ['cli'],
];
const folders = floors.flat();

/** One rule per folder: whatever is not on a lower floor, nor the folder itself, is out of reach. */
const floorRules = floors.flatMap((floor, height) =>
  floor.map((folder) => {
    const reachable = [folder, ...floors.slice(0, height).flat()];
    return {
      name: `floor-${height}-${folder}`,
      comment: `src/${folder} stands on floor ${height}: it may import only from floors below`,
      severity: 'error',
      from: { path: `^src/${folder}/` },
      to: { path: '^src/', pathNot: `^src/(?:${reachable.join('|')})/` },
    };
  }),
);

/** A folder is entered through its front door, or by its table of codes. Data that is loaded on demand stays inside its folder. */
const doorRules = folders.map((folder) => ({
  name: `door-${folder}`,
  comment: `src/${folder} is imported through its index.ts`,
  severity: 'error',
  from: { path: '^src/', pathNot: `^src/${folder}/` },
  to: {
    path: `^src/${folder}/`,
    pathNot: ['index', '[a-z-]+/index', '[a-z-]+/codes'].map((door) => `^src/${folder}/${door}\\.ts$`),
  },
}));

const only = (name, comment, from, pathNot, to) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, pathNot },
  to,
});

export default {
  forbidden: [
    ...floorRules,
    ...doorRules.filter(({ name }) => !['door-cli'].includes(name)),
    { name: 'no-circles', severity: 'error', from: { path: '^src/' }, to: { circular: true } },
    {
      name: 'known-folders',
      comment: 'a new folder of src needs a floor here and in docs/architecture.md',
      severity: 'error',
      from: { path: '^src/[^/]+/', pathNot: `^src/(?:${folders.join('|')})/` },
      to: {},
    },
    only('src-stays-alone', 'src knows nothing of tests and examples', '^src/', '^$', { path: '^(?:tests|examples)/' }),
    only(
      'ky-behind-one-file',
      'ky stands behind platform/transport/http.ts',
      '^src/',
      '^src/platform/transport/http\\.ts$',
      {
        path: 'node_modules/ky/',
      },
    ),
    only('hucre-in-tables', 'hucre is used by tables alone', '^src/', '^src/tables/', { path: 'node_modules/hucre/' }),
    only('phone-metadata', 'the plans of all countries are loaded by the command alone', '^src/', '^src/cli/', {
      path: 'node_modules/libphonenumber-js/',
    }),
    only(
      'no-zod-below-the-model',
      'validators and the schedule engine carry no zod',
      '^src/(?:values|geography|catalogue|identity|tables|outbox|messages|schedule)/',
      '^src/schedule/authoring/',
      { path: 'node_modules/zod/' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
    },
  },
};
