import type { JsonPointer, JsonValue, Place } from "./json.js";

/** What one price is paid for. */
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
  readonly per: PriceUnit;
  readonly amount: number;
  /** ISO 4217, or the service's own unit. */
  readonly currency: string;
  /** It applies where each of these fields of the input has one of the values. */
  readonly when?: Readonly<Record<JsonPointer, readonly JsonValue[]>>;
}

/** An operation that tells the prices of all models. */
export interface PriceOperation {
  /** A key of the service's operations. */
  readonly operation: string;
  readonly path?: Readonly<Record<string, ConstantSource>>;
  readonly query?: Readonly<Record<string, ConstantSource>>;
  readonly body?: Readonly<Record<JsonPointer, ConstantSource>>;
  /** The array in the response, one item for each model. */
  readonly items: Place;
  /** The model's id in an item. */
  readonly model: Place;
  /** Where amounts stand in an item, by what they are paid for. */
  readonly amounts: Readonly<Partial<Record<PriceUnit, Place>>>;
  readonly currency: string;
}

interface ConstantSource {
  readonly from: "constant";
  readonly value: JsonValue;
}

/** How much a service takes. */
export interface RateLimit {
  /** The most requests in `seconds`. */
  readonly requests?: number;
  /** 60 if absent. */
  readonly seconds?: number;
  /** The most predictions that are open at one time. */
  readonly concurrent?: number;
  /** The operations that it counts; all if absent. */
  readonly operations?: readonly string[];
}
