/**
 * The contract as the sandbox shows it: the OpenAPI file and a page for people, both made of the definitions. The page
 * runs no script and asks no other host for anything, so that it works offline and under a strict policy.
 */
import { identityCodes } from '../../../identity/codes/index.ts';
import { modelCodes } from '../../../model/index.ts';
import { platformCodes } from '../../../platform/index.ts';
import { gatewayOpenApi, type OpenApiDocument, type SchemaObject } from '../../../platform/openapi/index.ts';
import { fieldsTable } from './fields.ts';
import { type Html, html, inCode } from './html.ts';
import { type Call, callMarkup } from './operation.ts';
import { DOCUMENT_PATH } from './paths.ts';
import { style } from './style.ts';

/** The answer to a call for the document or the page. */
export async function referenceAnswer({ origin, pathname }: URL): Promise<Response> {
  const document = gatewayOpenApi({ servers: [{ url: origin, description: 'The sandbox.' }] });
  if (pathname === DOCUMENT_PATH) {
    return Response.json(document, { headers: { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' } });
  }
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(style));
  const hash = btoa(String.fromCharCode(...new Uint8Array(digest)));
  return new Response(referencePage(document, origin), {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    },
  });
}

/** Codes of answers, by who gives them; what a client says of itself is not among them. */
const codeGroups = () => [
  {
    vi: 'Từ chối và kết quả từng dòng',
    en: 'Refusals, and results of items',
    codes: Object.entries(platformCodes).filter(([code]) => !/^(?:PLATFORM|RESPONSE)_/.test(code)),
  },
  { vi: 'Dạng của bản ghi', en: 'The shape of a record', codes: Object.entries(modelCodes) },
  {
    vi: 'Số giấy tờ, họ tên, ngày sinh, điện thoại',
    en: 'Numbers, names, dates, phones',
    codes: Object.entries(identityCodes),
  },
];

function recordMarkup(name: string, schema: SchemaObject): Html {
  return html`<article class="record" id="record-${name}"><h3>${name}</h3>
<p>${inCode(schema['x-description-vi'] ?? '')} <span lang="en">${inCode(schema.description ?? '')}</span></p>
${fieldsTable(schema)}</article>`;
}

/** The page, as text. */
export function referencePage(document: OpenApiDocument, origin: string): string {
  const { components, tags, paths } = document;
  const calls: readonly Call[] = Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  );
  const of = (tag: string) => calls.filter(({ operation }) => operation.tags[0] === tag);
  const page = html`<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>Hợp đồng cổng kết nối tiêm chủng</title><style>${{ markup: style }}</style></head><body>
<a class="skip" href="#main">Tới nội dung</a>
<header>
<h1>Hợp đồng cổng kết nối tiêm chủng <span lang="en">The gateway contract</span></h1>
<p>Phiên bản ${document.info.version} · ${calls.length} lệnh gọi · <a href="${DOCUMENT_PATH}">openapi.json</a> · máy chủ này: <code>${origin}</code></p>
<div class="notice"><p><b>Đây không phải giao diện của Bộ Y tế.</b> Đây là hợp đồng mở để trục tích hợp của một cơ quan cài đặt; chưa ai công bố giao diện đăng ký của nền tảng quốc gia.</p>
<p lang="en">This is not the ministry's interface. It is an open contract for an agency's integration bus to implement; nobody has published how the national platform takes registrations.</p></div>
</header>
<div class="layout">
<nav aria-label="Mục lục"><ul>
<li><a href="#start">Bắt đầu</a></li>
${tags.map((tag) => html`<li><a href="#${tag.name}">${tag['x-name-vi']}</a><ul>${of(tag.name).map(({ operation }) => html`<li><a href="#${operation.operationId}">${operation.operationId}</a></li>`)}</ul></li>`)}
<li><a href="#records">Bản ghi</a></li>
<li><a href="#codes">Mã lỗi</a></li>
</ul></nav>
<main id="main">
<section id="start"><h2>Bắt đầu <span lang="en">Getting started</span></h2>
<p>Môi trường thử có sẵn một tài khoản cho mỗi vai trò và đơn vị: client id <code>VAI-TRÒ:ĐƠN-VỊ</code>, mật khẩu <code>sandbox</code>. Không có gì ở đây là thật, và không ai ngoài máy này gọi được. <span lang="en">The sandbox has an account for every role and unit: client id ROLE:UNIT, secret sandbox. Id and secret are form-encoded before they are put together (RFC 6749, 2.3.1).</span></p>
<pre tabindex="0"><code>${`curl -s ${origin}/gateway/v1/token \\
  -u 'organisation%3AMST-0312345673:sandbox' \\
  -d grant_type=client_credentials`}</code></pre>
<p>Gửi token đó trong <code>Authorization: Bearer …</code> của các lệnh gọi khác. Mỗi lệnh ghi cần một <code>Idempotency-Key</code> làm từ mã của các bản ghi, không bao giờ từ tên hay số của người. Mọi từ chối có cùng một thân: <a href="#record-Problem">Problem</a>. Dấu <b class="must">*</b> là bắt buộc. <span lang="en">Send the token with the other calls; every write needs an Idempotency-Key made of ids. Every refusal has the same body. * is required.</span></p>
</section>
${tags.map((tag) => html`<section id="${tag.name}"><h2>${tag['x-name-vi']} <span lang="en">${tag.description}</span></h2>${of(tag.name).map((call) => callMarkup(call, components))}</section>`)}
<section id="records"><h2>Bản ghi <span lang="en">Records</span></h2>${Object.entries(components.schemas).map(([name, schema]) => recordMarkup(name, schema))}</section>
<section id="codes"><h2>Mã lỗi <span lang="en">Codes of refusals and findings</span></h2>

${codeGroups().map(
  ({ vi, en, codes }) => html`<h3>${vi} <span lang="en">${en}</span></h3>
<table class="codes"><tbody>${codes.map(([code, texts]) => html`<tr id="code-${code}"><td><code>${code}</code></td><td>${texts.vi}<br><span lang="en">${texts.en}</span></td></tr>`)}</tbody></table>`,
)}</section>
</main></div>
<footer>Trang này được tạo từ định nghĩa của các lệnh gọi. <span lang="en">Made of the definitions of the calls.</span></footer>
</body></html>
`;
  return page.markup;
}
