import type { JsonPointer, JsonValue } from "./json.js";
import type { OperationBinding, Place } from "./operation-binding.js";
import type { SourceReference } from "./source-reference.js";

/** The unit of a price. Tokens are counted in thousands or millions, of the input or the output. */
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

/** A price of a model. All prices that apply are added. */
export interface ModelPrice {
  per: PriceUnit;
  amount: number;
  /** ISO 4217, or the service's own unit: `USD`, `credits`. */
  currency: string;
  /** It applies where each of these fields of the input has one of the values: `{"/quality": ["high"]}`. */
  when?: Record<JsonPointer, JsonValue[]>;
  /** The page and line of the price. */
  source?: SourceReference;
}

/** An operation that returns the prices of all models. */
export interface PriceOperation extends OperationBinding<{ from: "constant"; value: JsonValue }> {
  /** The array in the response, one item for each model. */
  items: Place;
  /** The model's id in an item. */
  model: Place;
  /** The positions of the amounts in an item, by unit. */
  amounts: Partial<Record<PriceUnit, Place>>;
  currency: string;
}

/** A rate limit of the service; requests above it are refused with 429. */
export interface RateLimit {
  /** The maximum number of requests in `seconds`. */
  requests?: number;
  /** 60 if absent. */
  seconds?: number;
  /** The maximum number of open predictions. */
  concurrent?: number;
  /** The operationIds that it applies to; all if absent. */
  operations?: string[];
  /** The limit counts only requests with these values of query parameters: `{ Action: "CreateJob" }`. */
  query?: Record<string, string>;
}
