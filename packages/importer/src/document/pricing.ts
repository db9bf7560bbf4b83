import type { JsonPointer, JsonValue } from "./json.js";
import type { OperationBinding, Place } from "./operation-binding.js";
import type { SourceReference } from "./source-reference.js";

/** What one price is paid for. Tokens come in thousands or millions, of the input or the output. */
export type PriceUnit =
  | "call"
  | "image"
  | "second"
  | "megapixel"
  | "character"
  | "thousand-characters"
  | "input-token"
  | "output-token"
  | "thousand-input-tokens"
  | "thousand-output-tokens"
  | "million-input-tokens"
  | "million-output-tokens";

/** What a model costs. Of several prices all that apply add up. */
export interface ModelPrice {
  per: PriceUnit;
  amount: number;
  /** ISO 4217, or the service's own unit: `USD`, `credits`. */
  currency: string;
  /** It applies where each of these fields of the input has one of the values: `{"/quality": ["high"]}`. */
  when?: Record<JsonPointer, JsonValue[]>;
  /** The page and line that say so. */
  source?: SourceReference;
}

/** An operation that tells the prices of all models. */
export interface PriceOperation extends OperationBinding<{ from: "constant"; value: JsonValue }> {
  /** The array in the response, one item for each model. */
  items: Place;
  /** The model's id in an item. */
  model: Place;
  /** Where amounts stand in an item, by what they are paid for. */
  amounts: Partial<Record<PriceUnit, Place>>;
  currency: string;
}

/** How much the service takes; what is beyond is refused with 429. */
export interface RateLimit {
  /** The most requests in `seconds`. */
  requests?: number;
  /** 60 if absent. */
  seconds?: number;
  /** The most predictions that are open at one time. */
  concurrent?: number;
  /** The operationIds that it counts; all if absent. */
  operations?: string[];
}
