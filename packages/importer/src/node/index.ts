export { loadDocument } from "./load-document.js";
export { type AnyDocument, readAnyDocument } from "./read-any-document.js";
export { type ReadReferencesOptions, readReferences } from "./read-references.js";
export { findServices, type ReadServiceFolderOptions, readServiceFolder } from "./read-service-folder.js";
export { readSourceFiles } from "./read-source-files.js";
