/** What the form fields of a page hold, and the two things that its hidden fields tell: the anti-forgery token, and a login page. */
import { attributeOf, elementsOf, type HtmlElement, type HtmlRoot, textOf } from './html.ts';

/** Name of the hidden field and of the header (reference: platform-api 2.3). */
export const TOKEN_FIELD = '__RequestVerificationToken';

/** One choice of a list. */
export interface FieldChoice {
  readonly value: string;
  readonly text: string;
}

/** Fields by name, or by id where they have none. */
export interface PageFields {
  readonly fields: Readonly<Record<string, string>>;
  /** What the lists of the page offer. */
  readonly choices: Readonly<Record<string, readonly FieldChoice[]>>;
}

const WITHOUT_VALUE: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'submit',
  'button',
  'image',
  'reset',
  'file',
  'password',
]);

/**
 * Fields as a browser would send them: boxes only when ticked, lists with their chosen value. Of two fields of one name the
 * first counts, as on the server. The anti-forgery token is left out.
 */
export function pageFields(root: HtmlRoot): PageFields {
  const fields = new Map<string, string>();
  const choices = new Map<string, readonly FieldChoice[]>();
  const put = (element: HtmlElement, value: string | undefined): void => {
    const name = nameOf(element);
    if (name !== '' && name !== TOKEN_FIELD && value !== undefined && !fields.has(name)) fields.set(name, value);
  };
  for (const element of elementsOf(root)) {
    if (element.tagName === 'input') put(element, inputValue(element));
    else if (element.tagName === 'textarea') put(element, textOf(element));
    else if (element.tagName === 'select') {
      const options = optionsOf(element);
      put(element, (options.find(({ chosen }) => chosen) ?? options[0])?.value);
      const name = nameOf(element);
      if (name !== '')
        choices.set(
          name,
          options.map(({ value, text }) => ({ value, text })),
        );
    }
  }
  return { fields: Object.fromEntries(fields), choices: Object.fromEntries(choices) };
}

const nameOf = (element: HtmlElement): string => attributeOf(element, 'name') || attributeOf(element, 'id') || '';

function inputValue(element: HtmlElement): string | undefined {
  const type = (attributeOf(element, 'type') ?? 'text').toLowerCase();
  if (WITHOUT_VALUE.has(type)) return undefined;
  if (type !== 'checkbox' && type !== 'radio') return attributeOf(element, 'value') ?? '';
  return attributeOf(element, 'checked') === undefined ? undefined : (attributeOf(element, 'value') ?? 'on');
}

const MOST_CHOICES = 10_000;

function optionsOf(select: HtmlElement): (FieldChoice & { readonly chosen: boolean })[] {
  const options = [];
  for (const element of elementsOf(select)) {
    if (element.tagName !== 'option' || options.length >= MOST_CHOICES) continue;
    const text = textOf(element);
    const chosen = attributeOf(element, 'selected') !== undefined;
    options.push({ value: attributeOf(element, 'value') ?? text, text, chosen });
  }
  return options;
}

/** The newest token of a page; undefined where it has none. */
export function antiForgeryToken(root: HtmlRoot): string | undefined {
  for (const element of elementsOf(root)) {
    if (element.tagName !== 'input' || attributeOf(element, 'name') !== TOKEN_FIELD) continue;
    const value = attributeOf(element, 'value');
    if (value !== undefined && /^[\x21-\x7e]{1,4096}$/.test(value)) return value;
  }
  return undefined;
}
