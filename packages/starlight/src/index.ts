export { exampleInput } from "./pages/example-input.js";
export type { PictureEntry } from "./pictures/pictures.js";
export type { CorsacStarlightOptions, DocumentOptions } from "./plugin/options.js";
export { corsacStarlight } from "./plugin/plugin.js";
export { StarlightPluginError, type StarlightPluginErrorCode } from "./plugin/starlight-plugin-error.js";
export type { StarlightReferencePlugin } from "./plugin/starlight-types.js";
