/**
 * HTML into a tree, within limits: an old system's page may be broken, huge or hostile. parse5 reads as browsers do; the
 * tree is walked with a list and never by recursion, so that no depth overflows the stack.
 */
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse, type TreeAdapter } from 'parse5';
import { tidyText } from '../../values/index.ts';

type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
type HtmlParent = DefaultTreeAdapterTypes.ParentNode;
/** An element of a page. */
export type HtmlElement = DefaultTreeAdapterTypes.Element;
/** A whole page, or one element of it. */
export type HtmlRoot = DefaultTreeAdapterTypes.Document | HtmlElement;

/** How much of a page is read. */
export interface HtmlLimits {
  readonly characters: number;
  /** Elements inside one another; every step of the parser costs as many. */
  readonly depth: number;
  readonly nodes: number;
}

/** Pages seen have some dozen levels and a few thousand nodes. */
const DEFAULT_LIMITS: HtmlLimits = { characters: 8 * 1024 * 1024, depth: 256, nodes: 250_000 };

/** A tree, or the limit that stopped the reading. */
export type HtmlReading = { readonly root: HtmlRoot } | { readonly exceeded: keyof HtmlLimits; readonly limit: number };

class LimitExceeded extends Error {
  override readonly name = 'LimitExceeded';
  readonly exceeded: keyof HtmlLimits;

  constructor(exceeded: keyof HtmlLimits) {
    super(exceeded);
    this.exceeded = exceeded;
  }
}

/** Reads a page or a fragment of one; never throws. */
export function readHtml(text: string, limits: Partial<HtmlLimits> = {}): HtmlReading {
  const most = { ...DEFAULT_LIMITS, ...limits };
  if (text.length > most.characters) return { exceeded: 'characters', limit: most.characters };
  try {
    return { root: parse(text, { treeAdapter: boundedAdapter(most), sourceCodeLocationInfo: true }) };
  } catch (error) {
    if (!(error instanceof LimitExceeded)) throw error;
    return { exceeded: error.exceeded, limit: most[error.exceeded] };
  }
}

function boundedAdapter({ depth, nodes }: HtmlLimits): TreeAdapter<DefaultTreeAdapterTypes.DefaultTreeAdapterMap> {
  let made = 0;
  let open = 0;
  const count = (): void => {
    made += 1;
    if (made > nodes) throw new LimitExceeded('nodes');
  };
  return {
    ...defaultTreeAdapter,
    createElement(...of) {
      count();
      return defaultTreeAdapter.createElement(...of);
    },
    createCommentNode(data) {
      count();
      return defaultTreeAdapter.createCommentNode(data);
    },
    onItemPush() {
      open += 1;
      if (open > depth) throw new LimitExceeded('depth');
    },
    onItemPop() {
      open -= 1;
    },
    // What is moved or inserted out of a table stands near the end: from the front each search would cost the whole list.
    insertBefore(parent, child, reference) {
      parent.childNodes.splice(placeOf(parent, reference), 0, child);
      child.parentNode = parent;
    },
    insertTextBefore(parent, text, reference) {
      const at = placeOf(parent, reference);
      const before = parent.childNodes[at - 1];
      if (before && defaultTreeAdapter.isTextNode(before)) before.value += text;
      else {
        const node = defaultTreeAdapter.createTextNode(text);
        node.parentNode = parent;
        parent.childNodes.splice(at, 0, node);
      }
    },
    detachNode(node) {
      if (!node.parentNode) return;
      node.parentNode.childNodes.splice(placeOf(node.parentNode, node), 1);
      node.parentNode = null;
    },
    // Attributes of a second <body>: nothing here asks for them, and each would search all that came before.
    adoptAttributes: () => undefined,
  };
}

function placeOf(parent: HtmlParent, node: HtmlNode): number {
  const at = parent.childNodes.lastIndexOf(node);
  return at === -1 ? parent.childNodes.length : at;
}

/** Elements in the order of the text, the root itself left out. Of what `enter` refuses, nothing inside is visited. */
export function* elementsOf(
  root: HtmlRoot,
  enter: (element: HtmlElement) => boolean = () => true,
): Generator<HtmlElement> {
  const waiting: HtmlNode[] = [...root.childNodes].reverse();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (!('tagName' in node)) continue;
    yield node;
    if (enter(node))
      for (let at = node.childNodes.length - 1; at >= 0; at -= 1) waiting.push(...one(node.childNodes[at]));
  }
}

const one = (node: HtmlNode | undefined): HtmlNode[] => (node ? [node] : []);

/** Value of an attribute by its name in lower case; undefined where there is none. */
export function attributeOf(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value;
}

const UNSEEN: ReadonlySet<string> = /* @__PURE__ */ new Set(['script', 'style', 'template', 'table', 'select']);

/**
 * The text of an element as a person sees it, blanks drawn together. Scripts, styles and the lists of choices are not seen,
 * and a table inside is a table of its own.
 */
export function textOf(element: HtmlElement): string {
  const parts: string[] = [];
  const waiting: HtmlNode[] = [...element.childNodes].reverse();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.nodeName === '#text' && 'value' in node) parts.push(node.value);
    else if ('tagName' in node && !UNSEEN.has(node.tagName)) {
      // A line break or a block separates words that stand on lines of their own.
      parts.push(' ');
      for (let at = node.childNodes.length - 1; at >= 0; at -= 1) waiting.push(...one(node.childNodes[at]));
    }
  }
  return tidyText(parts.join(''));
}

/** The program text of a `<script>`. */
export function scriptOf(element: HtmlElement): string {
  return element.childNodes.map((node) => ('value' in node ? node.value : '')).join('');
}

const ENDS: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'a',
  'button',
  'div',
  'form',
  'script',
  'section',
  'select',
  'span',
  'table',
  'textarea',
  'ul',
]);

/** Name of an element that the page ends inside of; undefined where nothing tells that the page was cut off. */
export function openAtEnd(root: HtmlRoot): string | undefined {
  let last: HtmlNode | undefined = root.childNodes.at(-1);
  while (last && 'tagName' in last) {
    if (ENDS.has(last.tagName) && !isClosed(last)) return last.tagName;
    last = last.childNodes.at(-1);
  }
  return undefined;
}

/** Whether the page holds the end of an element, so that it is whole. */
export const isClosed = (element: HtmlElement): boolean => element.sourceCodeLocation?.endTag !== undefined;
