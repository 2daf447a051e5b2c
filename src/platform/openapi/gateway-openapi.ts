/** The gateway contract as an OpenAPI document, made of the definitions that client and sandbox are made of. */
import type { Endpoint } from '../endpoint.ts';
import { gatewayEndpoints } from '../gateway/endpoints.ts';
import { componentSchemas } from './component-schemas.ts';
import type { HttpMethod, OpenApiDocument, OperationObject, SecurityScheme, ServerObject } from './document.ts';
import { exampleOf, writtenBy } from './example.ts';
import { idempotencyKey, idSchemas, issuesTokens, operationOf } from './operation.ts';
import { problemSchema, refusalComponents } from './problem.ts';
import { recordTexts, resourceOf } from './texts.ts';

/** Settings of {@link gatewayOpenApi}. */
export interface GatewayOpenApiOptions {
  /** Where the contract is served. Default: a host to be filled in. */
  readonly servers?: readonly ServerObject[];
}

const DESCRIPTION = `An **open contract**, for an agency's integration bus to implement. It is not the ministry's: what the national
platform offers for registration was never published on the wire, and no path here is one of its. \`x-confidence: own\` says so
of every call, \`x-roles\` who may make it, \`x-idempotency\` whether it may be repeated.

Hợp đồng mở để trục tích hợp của một cơ quan cài đặt; **không phải** giao diện của Bộ Y tế. Tóm tắt tiếng Việt của mỗi lệnh gọi ở
\`x-summary-vi\`.`;

const SERVER: ServerObject = {
  url: 'https://{host}',
  description: 'The platform that implements the contract.',
  variables: { host: { default: 'bus.agency.invalid', description: 'Host of the platform.' } },
};

/**
 * The gateway contract as an OpenAPI 3.1 document: plain JSON, made anew at each call. The package ships the same as
 * `tiemchung/gateway.openapi.json` (design decision 5 and 6).
 *
 * @example
 * import { gatewayOpenApi } from 'tiemchung/platform/openapi';
 * const document = gatewayOpenApi();
 * document.openapi; // => '3.1.1'
 * const operation = document.paths['/gateway/v1/organizations/{organizationId}']?.put;
 * operation?.operationId; // => 'putOrganization'
 * operation?.['x-confidence']; // => 'own'
 */
export function gatewayOpenApi(options: GatewayOpenApiOptions = {}): OpenApiDocument {
  const endpoints: readonly Endpoint[] = Object.values(gatewayEndpoints);
  const schemas = componentSchemas(endpoints, [...idSchemas(), problemSchema]);
  const securitySchemes = securityOf(endpoints);
  const bearer = ['bearer', 'clientCredentials']
    .filter((name) => name in securitySchemes)
    .map((name) => ({ [name]: [] }));

  const described = (used: readonly object[]) =>
    Object.fromEntries(
      Object.entries(schemas.all(used)).map(([name, schema]) => {
        const text = recordTexts[name];
        return [name, text ? { description: text.en, ...schema, 'x-description-vi': text.vi } : schema];
      }),
    );
  const everything = described(
    endpoints.flatMap(({ request, response }) =>
      [request.body, response].flatMap((one) => (one ? [schemas.of(one)] : [])),
    ),
  );

  const paths: Record<string, Partial<Record<HttpMethod, OperationObject>>> = {};
  for (const endpoint of endpoints) {
    const operation = operationOf(endpoint, {
      schemas,
      bearer,
      exampleOf: (schema) =>
        writtenBy(
          exampleOf(schema, everything),
          endpoint.roles?.[0] ?? 'organisation',
          resourceOf(endpoint.path).purpose,
        ),
    });
    paths[endpoint.path] = { ...paths[endpoint.path], [METHODS[endpoint.method]]: operation };
  }
  const used = new Map(endpoints.map(({ path }) => [resourceOf(path).tag, resourceOf(path)]));
  const responses = refusalComponents();
  return {
    openapi: '3.1.1',
    info: {
      title: 'tiemchung gateway',
      version: '1.0.0',
      summary: 'Vaccination registration in Vietnam: an open contract.',
      description: DESCRIPTION,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    servers: options.servers ?? [SERVER],
    tags: [...used.values()].map(({ tag, vi, en }) => ({ name: tag, description: en, 'x-name-vi': vi })),
    paths,
    components: {
      // References of everything that the document says, wherever it stands.
      schemas: described([paths, responses]),
      parameters: { IdempotencyKey: idempotencyKey },
      responses,
      securitySchemes,
    },
  };
}

const METHODS: Readonly<Record<Endpoint['method'], HttpMethod>> = {
  GET: 'get',
  POST: 'post',
  PUT: 'put',
  DELETE: 'delete',
};

/** How callers show who they are, as far as the endpoints ask for it. */
function securityOf(endpoints: readonly Endpoint[]): Readonly<Record<string, SecurityScheme>> {
  const token = endpoints.find(issuesTokens);
  const asked = new Set(endpoints.map(({ auth }) => auth));
  return {
    ...(asked.has('bearer')
      ? {
          bearer: { type: 'http', scheme: 'bearer', description: 'A token that one of the calls for signing in gave.' },
        }
      : {}),
    ...(asked.has('session')
      ? { session: { type: 'apiKey', in: 'cookie', name: 'session', description: 'The cookies of a session.' } }
      : {}),
    ...(token
      ? {
          client: {
            type: 'http',
            scheme: 'basic',
            description: 'Id and secret of an account, for the token call alone.',
          },
          clientCredentials: {
            type: 'oauth2',
            description: 'The same token, fetched by the tool itself (RFC 6749, section 4.4).',
            flows: { clientCredentials: { tokenUrl: token.path, scopes: {} } },
          },
        }
      : {}),
  };
}
