/**
 * Example bodies: samples of a record's field, else the schema's own, else samples by the name of the field. What comes out
 * is held against the schemas by a test; here no pattern is run.
 */
import type { Role } from '../../catalogue/index.ts';
import type { JsonValue, SchemaObject } from './document.ts';

/** Samples by `record.field`, which come first, and by field; made up, as every person and number of the examples. */
const SAMPLES: Readonly<Record<string, JsonValue>> = {
  'AuditEntry.unit': 'MST-0312345673',
  'AuditEntry.operation': 'registerPeople',
  'AuditEntry.records': ['MST-0312345673~NV007'],
  'AuditEntry.status': 200,
  'actor.role': 'organisation',
  'LookupAnswer.missing': ['MST-0312345673~NV999'],
  next: '00000042',
  'SessionState.appointments': { invited: 40, confirmed: 160 },
  'answered.created': 118,
  'PeopleAnswer.items.id': 'MST-0312345673~NV007',
  'CorrectionState.dueAt': '2021-09-27T01:30:00Z',
  'CorrectionRecord.dueAt': '2021-09-27T01:30:00Z',
  'SignInCodeAnswer.expiresAt': '2021-09-25T01:35:00Z',
  clientSecret: 'only-shown-once',
  findings: [],
  'Finding.code': 'PERSON_MAYBE_REGISTERED',
  'Finding.severity': 'warning',
  'RegistrationRecord.distributedTo': 'CS-87-001',
  'Account.role': 'organisation',
  'DistributionWrite.unit': 'CS-87-001',
  'Facility.name': 'Trạm Y tế Mẫu Thử',
  'Facility.tables': 4,
  'dose.lotExpiry': '2021-12-31',
  'Dose.lotExpiry': '2021-12-31',
  'DeclaredDose.date': '2021-08-02',
  'CorrectionRequest.dose.date': '2021-08-02',
  'ScreeningRecord.reasons': ['BP-HIGH'],
  'Observation.until': '2021-09-25T02:00:00Z',
  'contact.name': 'Phòng Nhân sự',
  'registeredBy.fullName': 'Trần Văn Bình',
  'counts.read': 120,
  'counts.accepted': 118,
  'counts.rejected': 2,
  name: 'Công ty TNHH May Mẫu Thử',
  fullName: 'Trần Thị Hoa',
  sex: 'female',
  unit: 'MST-0312345673',
  line: '12 Đường Mẫu',
  ward: 'Phường 1',
  district: 'Thành phố Cao Lãnh',
  province: 'Đồng Tháp',
  wardCode: '29869',
  districtCode: '866',
  provinceCode: '87',
  department: 'Chuyền may 3',
  nationality: 'VN',
  ethnicity: 'Kinh',
  occupation: 'Công nhân may',
  email: 'nhan-su@example.com',
  product: 'AZ',
  products: ['AZ'],
  lot: 'ABV1234',
  site: 'Trạm Y tế Mẫu Thử',
  bodySite: 'Cánh tay trái',
  route: 'Tiêm bắp',
  evidence: 'HS-2021-0914',
  otp: '123456',
  phone: '+84912000678',
  sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  format: 'xlsx',
  slot: '07:30',
  from: '07:30',
  until: '11:00',
  capacity: 200,
  volumeMl: 0.5,
  priorityGroup: 13,
  identityNumber: '001190912345',
  limit: 100,
  signs: ['FEVER'],
  refresh_token: 'f2a9c1d4e7b84c0f',
  access_token: 'b1946ac92492d234',
  token_type: 'Bearer',
  expires_in: 3600,
};

/** Left out of an example: a reader would take them for necessary. */
const LEFT_OUT: readonly string[] = [
  'cursor',
  'AuditEntry.code',
  'decidedAt',
  'CorrectionState.reason',
  'CorrectionRecord.reason',
  'answeredAt',
  'mismatched',
  'scope',
  'acknowledged',
  'InvitationWrite.ids',
  'SearchWrite.phone',
  'SearchWrite.fullName',
  'SearchWrite.status',
  'SearchWrite.campaignId',
  'SearchWrite.organizationId',
];

type Schemas = Readonly<Record<string, SchemaObject>>;

/** A value that fits a schema as far as the schema tells. `at` is the way to it: names of records and fields. */
export function exampleOf(schema: SchemaObject, schemas: Schemas, at: readonly string[] = []): JsonValue {
  if (schema.$ref !== undefined) {
    const name = schema.$ref.slice(schema.$ref.lastIndexOf('/') + 1);
    const target = schemas[name] ?? {};
    return sampleOf(target, at) ?? exampleOf(target, schemas, target.properties || target.oneOf ? [name] : at);
  }
  const sample = sampleOf(schema, at) ?? schema.enum?.[0];
  if (sample !== undefined) return sample;
  const one = schema.oneOf?.[0] ?? schema.anyOf?.[0];
  if (one !== undefined) return exampleOf(one, schemas, at);
  if (schema.properties !== undefined) return exampleObject(schema.properties, schema.required ?? [], schemas, at);
  if (schema.items !== undefined) return [exampleOf(schema.items, schemas, at)];
  switch (schema.type) {
    case 'object':
      return {};
    case 'boolean':
      return false;
    case 'integer':
    case 'number':
      return schema.minimum ?? 1;
    default:
      return 'A'.repeat(schema.minLength ?? 1);
  }
}

function exampleObject(
  properties: Schemas,
  required: readonly string[],
  schemas: Schemas,
  at: readonly string[],
): JsonValue {
  const shown = Object.entries(properties).filter(([name]) => {
    const omitted = endsOf([...at, name]).some((end) => LEFT_OUT.includes(end));
    return required.includes(name) || !omitted;
  });
  return Object.fromEntries(shown.map(([name, property]) => [name, exampleOf(property, schemas, [...at, name])]));
}

/** `['Subject', 'address', 'line']` → `Subject.address.line`, `address.line`, `line`. */
const endsOf = (at: readonly string[]): readonly string[] => at.map((_, index) => at.slice(index).join('.'));

function sampleOf(schema: SchemaObject, at: readonly string[]): JsonValue | undefined {
  const [field, ...records] = endsOf(at).toReversed();
  const ofRecord = records.reverse().map((end) => SAMPLES[end]);
  const ofField = field === undefined ? undefined : SAMPLES[field];
  return [...ofRecord, schema.examples?.[0], schema.const, ofField].find(
    (sample) => sample !== undefined && isOfType(sample, schema),
  );
}

function isOfType(sample: JsonValue, { type, enum: choices }: SchemaObject): boolean {
  if (choices && !choices.includes(sample)) return false;
  if (Array.isArray(sample)) return type === 'array';
  if (typeof sample === 'number') return type === 'integer' || type === 'number';
  return typeof sample === type;
}

/** What accounts of a role act for, in examples. */
export const exampleUnits = {
  citizen: '+84912000678',
  organisation: 'MST-0312345673',
  site: 'CS-87-001',
  commune: '29869',
  district: '866',
  province: '87',
  ministry: 'ministry',
  'police-verifier': 'police',
} as const satisfies Record<Role, string>;

/** The same body, written by an account of a role for a purpose. */
export function writtenBy(body: JsonValue, role: Role, purpose: string): JsonValue {
  if (typeof body !== 'object' || body === null || !('context' in body)) return body;
  const id = role === 'organisation' ? 'hr-01' : `${role}-01`;
  return { ...body, context: { actor: { id, role }, unit: exampleUnits[role], purpose } };
}
