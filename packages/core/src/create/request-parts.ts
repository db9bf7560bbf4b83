/**
 * The parts that options and inputs of some creates add to their requests, as one module that is loaded when needed.
 */
export { askWebhook } from "./ask-webhook.js";
export { modeValues } from "./choose-mode.js";
export { fillPath } from "./path-fields.js";
