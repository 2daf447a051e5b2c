/** Every operation of the clients in a place where it succeeds, ready to be disturbed. An operation left out does not compile. */
import { roles } from '../../src/catalogue/index.ts';
import { parsePhone } from '../../src/identity/index.ts';
import { calendarDateSchema } from '../../src/model/index.ts';
import {
  bearer,
  type CallOptions,
  type ConnectionOptions,
  call,
  type Endpoint,
  type EndpointInput,
  gatewayEndpoints,
  type PlatformCall,
} from '../../src/platform/index.ts';
import { portalEndpoints } from '../../src/platform/portal/index.ts';
import { createSandbox, type Sandbox } from '../../src/testing/index.ts';
import { everyCall } from '../testing/gateway/every-call.ts';
import { ids, units, world } from '../testing/gateway/world.ts';

/** One operation in a sandbox of its own. */
export interface Scene {
  readonly sandbox: Sandbox;
  run(connection?: Partial<ConnectionOptions>, options?: CallOptions): PlatformCall<unknown>;
}

export interface Operation {
  readonly endpoint: Endpoint;
  /** A new one. */
  scene(): Promise<Scene>;
  /** The same each time: for what leaves it as it was. */
  untouched(): Promise<Scene>;
}

type GatewayName = keyof typeof gatewayEndpoints;
type PortalCalls = typeof portalEndpoints;
type PortalInputs = { readonly [Name in keyof PortalCalls]: EndpointInput<PortalCalls[Name]> };

const baseUrl = 'http://sandbox.test';
const codeIn = (sandbox: Sandbox): string => /\d{6}/.exec(sandbox.messages().at(-1)?.text ?? '')?.[0] ?? '';

async function gatewayScene(name: GatewayName): Promise<Scene> {
  const place = await world();
  const { sandbox } = place;
  const endpoint: Endpoint = gatewayEndpoints[name];
  const role = roles.find((one) => endpoint.roles?.includes(one)) ?? 'organisation';
  const inputs = everyCall(role, units[role]);
  let input: unknown = inputs[name];
  if (name === 'putScreening') {
    await place.client('site').doses.receive(ids.appointment, { at: '2021-09-25T01:00:00Z', recognisedBy: 'qr' });
  }
  if (name === 'confirmSignIn') {
    const { signInId } = await place.call(role, '', gatewayEndpoints.requestSignInCode, inputs.requestSignInCode);
    input = { body: { signInId, otp: codeIn(sandbox) } };
  }
  const auth = bearer(await sandbox.token({ role, unit: units[role] }));
  // Definition and input come from two tables of the same names.
  return sceneOf(sandbox, { auth }, endpoint, input as EndpointInput<Endpoint>);
}

async function portalScene(name: keyof PortalCalls): Promise<Scene> {
  const sandbox = createSandbox({ people: 2 });
  const [person] = sandbox.people();
  if (!person) throw new Error('expected a person');
  const phone = parsePhone(person.personalPhoneNumber);
  const identity = {
    fullname: person.fullname,
    birthday: { date: calendarDateSchema.parse(person.birthday), encoding: 'utc-midnight' },
    genderId: person.genderId === 1 ? 'male' : 'female',
    personalPhoneNumber: phone.ok ? phone.value.e164 : '',
  } as const;
  const inputs: PortalInputs = {
    requestOtp: { query: identity },
    getCertificate: { query: { ...identity, otp: '000000' } },
    listProvinceProgress: {},
    getSummary: {},
    getLatest: {},
    listProvinceAllocations: {},
    listProvinceDeliveries: {},
    searchSites: { query: { page: 0, size: 10, provinceCode: '01' } },
    listPortalProvinces: {},
  };
  let input: unknown = inputs[name];
  if (name === 'getCertificate') {
    await call({ baseUrl, fetch: sandbox.fetch }, portalEndpoints.requestOtp, inputs.requestOtp);
    input = { query: { ...identity, otp: codeIn(sandbox) } };
  }
  return sceneOf(sandbox, {}, portalEndpoints[name], input as EndpointInput<Endpoint>);
}

function sceneOf(
  sandbox: Sandbox,
  more: Partial<ConnectionOptions>,
  endpoint: Endpoint,
  input: EndpointInput<Endpoint>,
): Scene {
  const own = { baseUrl, fetch: sandbox.fetch, retries: 2, backoffMs: 0, ...more };
  const key = endpoint.idempotent === 'key' ? { idempotencyKey: 'the-one-key' } : {};
  return {
    sandbox,
    run: (connection, options) => call({ ...own, ...connection }, endpoint, input, { ...key, ...options }),
  };
}

// The names of an object literal are its keys.
const gatewayNames = Object.keys(gatewayEndpoints) as GatewayName[];
const portalNames = Object.keys(portalEndpoints) as (keyof PortalCalls)[];

function operation(endpoint: Endpoint, scene: () => Promise<Scene>): Operation {
  let kept: Promise<Scene> | undefined;
  return {
    endpoint,
    scene,
    untouched: () => {
      kept ??= scene();
      return kept;
    },
  };
}

export const operations: readonly (readonly [string, Operation])[] = [
  ...gatewayNames.map((name) => [name, operation(gatewayEndpoints[name], () => gatewayScene(name))] as const),
  ...portalNames.map((name) => [name, operation(portalEndpoints[name], () => portalScene(name))] as const),
];
