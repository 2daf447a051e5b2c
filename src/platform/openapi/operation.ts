/** From the definition of an endpoint to its operation. */
import {
  accountIdSchema,
  facilityIdSchema,
  organizationIdSchema,
  registrationIdSchema,
  uuidSchema,
} from '../../model/index.ts';
import type { Endpoint } from '../endpoint.ts';
import { type ComponentSchemas, queryParts } from './component-schemas.ts';
import type { JsonValue, OperationObject, ParameterObject, Reference, SchemaObject } from './document.ts';
import { refusalsOf } from './problem.ts';
import { operationsVi, resourceOf } from './texts.ts';

/** Ids in paths; a further one is any single segment. */
const pathSchemas = () => ({
  accountId: accountIdSchema,
  facilityId: facilityIdSchema,
  organizationId: organizationIdSchema,
  registrationId: registrationIdSchema,
  appointmentId: uuidSchema,
  correctionId: uuidSchema,
  deliveryId: uuidSchema,
  doseId: uuidSchema,
  reactionId: uuidSchema,
  sessionId: uuidSchema,
});

/** Schemas of ids, for the conversion. */
export const idSchemas = () => Object.values(pathSchemas());

const KEY_PARAMETER = { $ref: '#/components/parameters/IdempotencyKey' } as const;

/** The header of writes. */
export const idempotencyKey: ParameterObject = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  description:
    'Key of one act on some records, made of their ids and never of identity data. Repeated with the same content it gives the first answer again, for a day at least.',
  schema: { type: 'string', minLength: 1, maxLength: 255, pattern: '^[\\x21-\\x7E]+$' },
};

const REPEATING: Readonly<Record<Endpoint['idempotent'], string>> = {
  safe: 'Changes nothing; may be repeated.',
  key: 'May be repeated with the same `Idempotency-Key`.',
  no: 'Not to be repeated by a program of its own accord.',
};

/** Whether a call gives out the tokens that the others ask for, to a program that shows its own credentials. */
export function issuesTokens({ encoding, auth, request, response }: Endpoint): boolean {
  return encoding === 'form' && auth === 'none' && request.body !== undefined && isRecordWith(response, 'access_token');
}

function isRecordWith(schema: object, field: string): boolean {
  return 'shape' in schema && typeof schema.shape === 'object' && schema.shape !== null && field in schema.shape;
}

/** Names of the parameters of a path. */
const namesIn = (path: string): readonly string[] => [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);

/** Settings of {@link operationOf}. */
interface OperationOptions {
  readonly schemas: ComponentSchemas;
  /** Ways to show a token, either of which will do. */
  readonly bearer: OperationObject['security'];
  /** An example of a body. */
  readonly exampleOf: (schema: SchemaObject) => JsonValue;
}

/** The operation of an endpoint. */
export function operationOf(endpoint: Endpoint, { schemas, bearer, exampleOf }: OperationOptions): OperationObject {
  const { request, response, roles, idempotent } = endpoint;
  const ids: Readonly<Record<string, ReturnType<typeof idSchemas>[number]>> = pathSchemas();
  const parameters: (ParameterObject | Reference)[] = namesIn(endpoint.path).map((name) => {
    const schema = ids[name];
    return {
      name,
      in: 'path',
      required: true,
      schema: schema ? schemas.of(schema) : { type: 'string', minLength: 1 },
    };
  });
  for (const [name, schema, required] of request.query ? queryParts(request.query) : []) {
    parameters.push({ name, in: 'query', required, schema: schemas.of(schema) });
  }
  if (idempotent === 'key') parameters.push(KEY_PARAMETER);

  const body = request.body && schemas.of(request.body);
  const media = endpoint.encoding === 'form' ? 'application/x-www-form-urlencoded' : 'application/json';
  const answers = endpoint.reads === 'text' ? 'text/html' : 'application/json';
  const issuing = issuesTokens(endpoint);
  // A citizen, who has no secret, renews a token with nothing but the token.
  const security = issuing ? [{ client: [] }, {}] : { none: [], bearer, session: [{ session: [] }] }[endpoint.auth];
  const answer = schemas.of(response);
  const vi = operationsVi[endpoint.name];
  return {
    operationId: endpoint.name,
    summary: endpoint.summary,
    description: REPEATING[idempotent],
    tags: [resourceOf(endpoint.path).tag],
    security,
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(body
      ? {
          requestBody: {
            required: true,
            content: { [media]: { schema: body, example: exampleOf(body) } },
          },
        }
      : {}),
    responses: {
      200: { description: 'Done.', content: { [answers]: { schema: answer, example: exampleOf(answer) } } },
      ...refusalsOf(endpoint, issuing),
    },
    ...(vi === undefined ? {} : { 'x-summary-vi': vi }),
    ...(roles ? { 'x-roles': roles } : {}),
    'x-idempotency': idempotent,
    'x-confidence': endpoint.confidence,
    'x-evidence': endpoint.evidence,
  };
}
