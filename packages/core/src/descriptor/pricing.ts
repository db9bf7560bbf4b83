import type { JsonPointer, JsonValue, Place } from "./json.js";

/** The unit that a price applies to. */
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

/** A price of a model. If several prices apply, they are added. */
export interface ModelPrice {
  readonly per: PriceUnit;
  readonly amount: number;
  /** ISO 4217, or a unit of the service. */
  readonly currency: string;
  /** The price applies if each of these fields of the input has one of the values. */
  readonly when?: Readonly<Record<JsonPointer, readonly JsonValue[]>>;
}

/** An operation that returns the prices of all models. */
export interface PriceOperation {
  /** A key of the service's operations. */
  readonly operation: string;
  readonly path?: Readonly<Record<string, ConstantSource>>;
  readonly query?: Readonly<Record<string, ConstantSource>>;
  readonly body?: Readonly<Record<JsonPointer, ConstantSource>>;
  /** The array in the response, one item for each model. */
  readonly items: Place;
  /** The position of the model's id in an item. */
  readonly model: Place;
  /** The positions of amounts in an item, by unit. */
  readonly amounts: Readonly<Partial<Record<PriceUnit, Place>>>;
  readonly currency: string;
}

interface ConstantSource {
  readonly from: "constant";
  readonly value: JsonValue;
}

/** A rate limit of a service. */
export interface RateLimit {
  /** The maximum number of requests in `seconds`. */
  readonly requests?: number;
  /** 60 if absent. */
  readonly seconds?: number;
  /** The maximum number of unfinished predictions at one time. */
  readonly concurrent?: number;
  /** The operations that the limit applies to; all if absent. */
  readonly operations?: readonly string[];
  /** The limit counts only requests with these values of query parameters: `{ Action: "CreateJob" }`. */
  readonly query?: Readonly<Record<string, string>>;
}
