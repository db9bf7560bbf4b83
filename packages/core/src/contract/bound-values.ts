import type { JsonValue } from "../descriptor/service.js";

/**
 * Unchanged values of a request and its response that later requests need, by source: `request/model_name`; and the
 * `id`, where it is a number.
 */
export type BoundValues = Readonly<Record<string, JsonValue>>;
