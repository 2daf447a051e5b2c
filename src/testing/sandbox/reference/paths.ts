/** Where the reference is, told apart from what it is made of, which is loaded when somebody asks for it. */
export const DOCUMENT_PATH = '/gateway/v1/openapi.json';
const PAGE_PATH = '/gateway/v1/reference';

/** Whether a path belongs to the reference. */
export const isReferencePath = (path: string): boolean => path === DOCUMENT_PATH || path === PAGE_PATH;
