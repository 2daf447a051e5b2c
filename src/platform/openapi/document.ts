/** The parts of an OpenAPI 3.1 document that the gateway's uses, as plain JSON. */

/** Any JSON value. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [name: string]: JsonValue };

/** A schema of JSON Schema 2020-12, as far as the gateway's schemas use it. */
export interface SchemaObject {
  readonly $ref?: string;
  readonly type?: string;
  readonly title?: string;
  readonly description?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
  readonly enum?: readonly JsonValue[];
  readonly const?: JsonValue;
  readonly properties?: Readonly<Record<string, SchemaObject>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | SchemaObject;
  readonly propertyNames?: SchemaObject;
  readonly items?: SchemaObject;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly anyOf?: readonly SchemaObject[];
  readonly oneOf?: readonly SchemaObject[];
  readonly allOf?: readonly SchemaObject[];
  readonly examples?: readonly JsonValue[];
  /** Of a component: the same in Vietnamese. */
  readonly 'x-description-vi'?: string;
}

/** A reference to a component. */
export interface Reference {
  readonly $ref: string;
}

/** A parameter of a path, a query or a header. */
export interface ParameterObject {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly description?: string;
  readonly schema: SchemaObject;
}

/** One media type of a body. */
export interface MediaType {
  readonly schema: SchemaObject;
  readonly example?: JsonValue;
}

/** An answer. */
export interface ResponseObject {
  readonly description: string;
  readonly headers?: Readonly<Record<string, { readonly description: string; readonly schema: SchemaObject }>>;
  readonly content?: Readonly<Record<string, MediaType>>;
  /** Of a refusal: the same in Vietnamese. */
  readonly 'x-description-vi'?: string;
  /** Of a refusal: the values of `code` that come with the status. */
  readonly 'x-codes'?: readonly string[];
}

/** One call. */
export interface OperationObject {
  readonly operationId: string;
  readonly summary: string;
  readonly description?: string;
  readonly tags: readonly [string];
  /** Empty: the call is open. One of the entries is enough. */
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
  readonly parameters?: readonly (ParameterObject | Reference)[];
  readonly requestBody?: { readonly required: true; readonly content: Readonly<Record<string, MediaType>> };
  readonly responses: Readonly<Record<string, ResponseObject | Reference>>;
  /** The summary in Vietnamese. */
  readonly 'x-summary-vi'?: string;
  /** Who may make the call; absent where nobody has to be known. */
  readonly 'x-roles'?: readonly string[];
  /** `safe`, `key` or `no`: whether the call may be repeated. */
  readonly 'x-idempotency': string;
  /** How sure it is that a platform has this call; `own` is this contract's own. */
  readonly 'x-confidence': string;
  readonly 'x-evidence': readonly string[];
}

/** A method of a path, in the writing of OpenAPI. */
export type HttpMethod = 'get' | 'post' | 'put' | 'delete';

/** How a caller shows who it is. */
export interface SecurityScheme {
  readonly type: 'http' | 'oauth2' | 'apiKey';
  readonly description: string;
  readonly scheme?: string;
  readonly in?: 'cookie';
  readonly name?: string;
  readonly flows?: {
    readonly clientCredentials: { readonly tokenUrl: string; readonly scopes: Readonly<Record<string, string>> };
  };
}

/** Where the contract is served. */
export interface ServerObject {
  readonly url: string;
  readonly description?: string;
  readonly variables?: Readonly<Record<string, { readonly default: string; readonly description: string }>>;
}

/** An OpenAPI 3.1 document. */
export interface OpenApiDocument {
  readonly openapi: '3.1.1';
  readonly info: {
    readonly title: string;
    readonly version: string;
    readonly summary: string;
    readonly description: string;
    readonly license: { readonly name: string; readonly identifier: string };
  };
  readonly jsonSchemaDialect: string;
  readonly servers: readonly ServerObject[];
  readonly tags: readonly { readonly name: string; readonly description: string; readonly 'x-name-vi': string }[];
  readonly paths: Readonly<Record<string, Readonly<Partial<Record<HttpMethod, OperationObject>>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, SchemaObject>>;
    readonly parameters: Readonly<Record<string, ParameterObject>>;
    readonly responses: Readonly<Record<string, ResponseObject>>;
    readonly securitySchemes: Readonly<Record<string, SecurityScheme>>;
  };
}
