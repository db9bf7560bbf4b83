// What a transport needs once an answer is not plain, or does not come: one module, loaded then.

export { redactJson } from "../redaction/redact-json.js";
export { giveUp } from "./connection-failure.js";
export { followRedirects } from "./follow-redirects.js";
export { createPause } from "./pause.js";
export { askedDelay } from "./retry-after.js";
