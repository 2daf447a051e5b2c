/** typedoc's own validation with warnings as errors, and an `@example` at every exported function. */
import { Application, ReflectionKind } from 'typedoc';

const app = await Application.bootstrapWithPlugins();
const project = await app.convert();
let faults = project ? 0 : 1;
if (project) {
  app.validate(project);
  for (const reflection of project.getReflectionsByKind(ReflectionKind.Function)) {
    if (!('signatures' in reflection) || !Array.isArray(reflection.signatures)) continue;
    for (const signature of reflection.signatures) {
      if (signature.comment?.blockTags.some((tag: { tag: string }) => tag.tag === '@example')) continue;
      faults++;
      console.error(`${reflection.getFullName()} has no @example`);
    }
  }
}
process.exitCode = faults > 0 || app.logger.hasErrors() || app.logger.hasWarnings() ? 1 : 0;
