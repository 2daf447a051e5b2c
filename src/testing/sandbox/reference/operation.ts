/** One call on the page: who may make it, what goes out, what comes back, how it is refused. */
import type { OpenApiDocument, OperationObject, SchemaObject } from '../../../platform/openapi/index.ts';
import { type FieldRow, fieldsTable, recordLink, rowsTable } from './fields.ts';
import { type Html, html, inCode } from './html.ts';
import { repeatWords, roleWords } from './words.ts';

/** A call with its place. */
export interface Call {
  readonly method: string;
  readonly path: string;
  readonly operation: OperationObject;
}

const nameOf = ($ref: string): string => $ref.slice($ref.lastIndexOf('/') + 1);

/** The components of a document. */
type Components = OpenApiDocument['components'];

function parametersOf({ parameters = [] }: OperationObject, components: Components) {
  return parameters.flatMap((one) => {
    const parameter = '$ref' in one ? components.parameters[nameOf(one.$ref)] : one;
    return parameter ? [parameter] : [];
  });
}

/** An example of a parameter, as it stands in an address. */
function exampleOf(schema: SchemaObject, components: Components): string {
  const target = schema.$ref === undefined ? schema : components.schemas[nameOf(schema.$ref)];
  return encodeURIComponent(String(target?.examples?.[0] ?? '1'));
}

function requestText({ method, path, operation }: Call, components: Components): string {
  const parameters = parametersOf(operation, components);
  const address = path.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const found = parameters.find((parameter) => parameter.name === name);
    return found ? exampleOf(found.schema, components) : whole;
  });
  const [media, content] = Object.entries(operation.requestBody?.content ?? {})[0] ?? [];
  const form = media === 'application/x-www-form-urlencoded';
  const body = content?.example;
  const credentials = operation.security[0] ?? {};
  return [
    `${method} ${address}`,
    'client' in credentials ? 'Authorization: Basic …' : '',
    'bearer' in credentials ? 'Authorization: Bearer …' : '',
    parameters.some(({ name }) => name === 'Idempotency-Key')
      ? `Idempotency-Key: ${operation.operationId}.6f1d8a6e.1`
      : '',
    media === undefined ? '' : `Content-Type: ${media}`,
    body === undefined
      ? ''
      : `\n${form && typeof body === 'object' ? new URLSearchParams(Object.entries(body ?? {}).map(([name, value]) => [name, String(value)])) : JSON.stringify(body, undefined, 2)}`,
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function bodyTable(schema: SchemaObject, components: Components): Html {
  const name = schema.$ref === undefined ? undefined : nameOf(schema.$ref);
  const target = name === undefined ? schema : (components.schemas[name] ?? {});
  return html`${name !== undefined && html`<p class="of">${recordLink(name)}</p>`}${fieldsTable(target)}`;
}

function refusalsOf({ responses }: OperationObject, components: Components): Html {
  const rows = Object.entries(responses).flatMap(([status, response]) => {
    const refusal = '$ref' in response ? components.responses[nameOf(response.$ref)] : undefined;
    if (!refusal) return [];
    const codes = (refusal['x-codes'] ?? []).map((code) => html`<a class="code" href="#code-${code}">${code}</a> `);
    return [
      html`<tr><td><b>${status}</b></td><td>${inCode(refusal['x-description-vi'] ?? '')}<br><span lang="en">${inCode(refusal.description)}</span></td><td>${codes}</td></tr>`,
    ];
  });
  return html`<div class="wide"><table class="refusals"><tbody>${rows}</tbody></table></div>`;
}

/** A heading in both languages. */
const head = (vi: string, en: string): Html => html`<h4>${vi} <span lang="en">${en}</span></h4>`;

/** The call as it is folded and unfolded on the page. */
export function callMarkup(call: Call, components: Components): Html {
  const { method, path, operation } = call;
  const roles = operation['x-roles'];
  const repeats = repeatWords[operation['x-idempotency']];
  const rows: readonly FieldRow[] = parametersOf(operation, components).map(({ name, schema, required }) => ({
    path: name,
    schema,
    required,
  }));
  const request = Object.values(operation.requestBody?.content ?? {})[0];
  const answer = operation.responses[200];
  const content = answer && 'content' in answer ? Object.values(answer.content ?? {})[0] : undefined;
  return html`<details class="call">
<summary><span class="method ${method.toLowerCase()}">${method}</span> <code class="path">${path.replace('/gateway/v1', '')}</code> <span class="what">${operation['x-summary-vi'] ?? operation.summary}</span></summary>
<div class="unfolded" id="${operation.operationId}">
<p class="name"><code>${operation.operationId}</code> <span lang="en">${operation.summary}</span></p>
<dl>
<dt>ai được gọi <span lang="en">who</span></dt><dd>${
    roles
      ? roles.map((role) => html`<span class="role"><b>${roleWords[role] ?? role}</b> <code>${role}</code></span> `)
      : html`<span class="role"><b>bất kỳ ai</b> <span lang="en">anybody</span></span>`
  }</dd>
<dt>gọi lại <span lang="en">repeating</span></dt><dd>${repeats?.vi ?? ''} <span lang="en">${repeats?.en ?? ''}</span></dd>
<dt>độ tin cậy <span lang="en">confidence</span></dt><dd>${
    operation['x-confidence'] === 'own'
      ? html`lệnh của hợp đồng này, không phải của Bộ <span lang="en">this contract's own, not the ministry's</span>`
      : operation['x-confidence']
  }</dd>
</dl>
${rows.length > 0 && html`${head('Tham số', 'parameters')}${rowsTable(rows)}`}
${request && html`${head('Thân yêu cầu', 'request body')}${bodyTable(request.schema, components)}`}
${head('Yêu cầu mẫu', 'example request')}<pre tabindex="0"><code>${requestText(call, components)}</code></pre>
${content && html`${head('Trả lời 200', 'answer')}${bodyTable(content.schema, components)}<pre tabindex="0"><code>${JSON.stringify(content.example, undefined, 2)}</code></pre>`}
${head('Từ chối', 'refusals')}${refusalsOf(operation, components)}
</div></details>`;
}
