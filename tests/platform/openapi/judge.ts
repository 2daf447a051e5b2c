/** The published schemas in the hands of a validator that is not ours. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import { gatewayOpenApi, type JsonValue, type SchemaObject } from '../../../src/platform/openapi/index.ts';

export const document = gatewayOpenApi();
const { schemas } = document.components;

/** The schema that a reference names. */
export function resolved(schema: SchemaObject): SchemaObject {
  const name = schema.$ref?.replace('#/components/schemas/', '');
  return name === undefined ? schema : (schemas[name] ?? {});
}

const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, validateFormats: false });
ajv.addVocabulary(['x-description-vi', 'components']);
ajv.addSchema({ $id: 'gateway', components: { schemas } });

/** Whether a value fits a schema of the document. */
export function fits(schema: SchemaObject): (value: unknown) => boolean {
  const whole = JSON.parse(JSON.stringify(schema).replaceAll('"#/components/', '"gateway#/components/'));
  const validate = ajv.compile(whole);
  return (value) => validate(value) === true;
}

/** Every call with its path and method. */
export const operations = Object.entries(document.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, operation]) => ({ path, method, operation })),
);

/** Body of a call. */
export function bodyOf(name: string): { readonly schema: SchemaObject; readonly example?: JsonValue } | undefined {
  const content = operations.find(({ operation }) => operation.operationId === name)?.operation.requestBody?.content;
  return content && Object.values(content)[0];
}

/** Successful answer of a call. */
export function answerOf(name: string): { readonly schema: SchemaObject; readonly example?: JsonValue } {
  const found = operations.find(({ operation }) => operation.operationId === name)?.operation.responses[200];
  const content = found && 'content' in found ? Object.values(found.content ?? {})[0] : undefined;
  if (!content) throw new Error(`${name} has no answer`);
  return content;
}
