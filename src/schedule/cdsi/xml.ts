/**
 * XML into a plain tree of elements. Supporting data is a file from elsewhere: its size and depth are bounded, a document
 * type (and with it every entity of its own) is refused, and names of elements never become keys of an object.
 */
import { DOMParser, type Element, type Node } from '@xmldom/xmldom';
import { SdkError } from '../../values/index.ts';

/** An element without attributes, which the CDC schemas do not use. */
export interface XmlElement {
  readonly name: string;
  /** Trimmed text of an element that holds no other; '' otherwise. */
  readonly text: string;
  readonly children: readonly XmlElement[];
}

// The largest published file has half a million characters and 23,000 tags; the deepest nests eight elements.
const MOST_CHARACTERS = 5_000_000;
// Time and memory go with the tags, each of which becomes an object: 200,000 take a second.
const MOST_TAGS = 200_000;
const DEEPEST = 32;
const ELEMENT = 1;

/** Reads a document whose root is `root`. @throws SdkError `CDSI_XML_DAMAGED` or `CDSI_XML_TOO_LARGE` */
export function parseXml(text: string, root: string): XmlElement {
  if (text.length > MOST_CHARACTERS) throw tooLarge(root, `${text.length} characters`);
  if (hasTooManyTags(text)) throw tooLarge(root, `more than ${MOST_TAGS} tags`);
  if (/<!DOCTYPE/i.test(text)) throw damaged(root, 'it has a document type, which no file of the supporting data has');
  const element = rootOf(text, root);
  const read = treeOf(element, 1, root);
  if (read.name !== root) throw damaged(root, `its root element is "${read.name.slice(0, 40)}"`);
  return read;
}

function hasTooManyTags(text: string): boolean {
  let count = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    count += 1;
    if (count > MOST_TAGS) return true;
  }
  return false;
}

function tooLarge(root: string, has: string): SdkError {
  return new SdkError('CDSI_XML_TOO_LARGE', {
    message: `The XML of "${root}" is too large: it has ${has}.`,
    details: [
      `At most ${MOST_CHARACTERS} characters and ${MOST_TAGS} tags are read.`,
      'Hand in one file of the CDC supporting data at a time.',
    ],
  });
}

function rootOf(text: string, root: string): Element {
  let fault: string | undefined;
  try {
    const parser = new DOMParser({
      onError(_level, message) {
        fault ??= String(message).split('\n', 1)[0]?.slice(0, 120);
        // A remark of the reader is damage to us: it would go on with a guess.
        throw new Error('damaged');
      },
    });
    const { documentElement } = parser.parseFromString(text.replace(/^\uFEFF/, ''), 'text/xml');
    if (documentElement) return documentElement;
  } catch (error) {
    // `unclosed xml tag(s): a, a, …` names the element that is open.
    throw damaged(root, fault ?? 'it cannot be read as XML', error);
  }
  throw damaged(root, 'it has no element');
}

function damaged(root: string, fault: string, cause?: unknown): SdkError {
  return new SdkError('CDSI_XML_DAMAGED', {
    message: `The XML of "${root}" is damaged: ${fault}.`,
    details: ['Take the file from the CDC again and hand it in unchanged.'],
    cause,
  });
}

function treeOf(element: Element, depth: number, root: string): XmlElement {
  const name = element.nodeName;
  if (depth > DEEPEST) throw damaged(root, `"${name.slice(0, 40)}" lies deeper than ${DEEPEST} elements`);
  const children: XmlElement[] = [];
  for (let node: Node | null = element.firstChild; node; node = node.nextSibling) {
    if (isElement(node)) children.push(treeOf(node, depth + 1, root));
  }
  return { name, children, text: children.length > 0 ? '' : (element.textContent ?? '').trim() };
}

function isElement(node: Node): node is Element {
  return node.nodeType === ELEMENT;
}
