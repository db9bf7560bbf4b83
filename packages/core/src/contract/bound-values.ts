import type { JsonValue } from "../descriptor/service.js";

/**
 * Values of a request and its response that later requests need, as they were, by source: `request/model_name`; and the
 * `id`, where it is a number.
 */
export type BoundValues = Readonly<Record<string, JsonValue>>;
