/**
 * The gateway contract as an OpenAPI document. An entry of its own: the client does not need it.
 *
 * @module
 */
export type {
  HttpMethod,
  JsonValue,
  MediaType,
  OpenApiDocument,
  OperationObject,
  ParameterObject,
  Reference,
  ResponseObject,
  SchemaObject,
  SecurityScheme,
  ServerObject,
} from './document.ts';
export { type GatewayOpenApiOptions, gatewayOpenApi } from './gateway-openapi.ts';
