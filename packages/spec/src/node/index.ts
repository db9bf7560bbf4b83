export { loadDocument } from "./load-document.js";
export { findServices, readServiceFolder } from "./read-service-folder.js";
export { readSourceFiles } from "./read-source-files.js";
