import type { ModelDescriptor } from "../descriptor/model.js";
import type { ModelPrice, PriceUnit } from "../descriptor/pricing.js";
import { getPointer } from "../json/pointer.js";
import { equalJson } from "../validation/equal-json.js";

/** An amount of money, or of a unit of the service. */
export interface Cost {
  readonly amount: number;
  /** ISO 4217, or a unit of the service. */
  readonly currency: string;
}

/** The data on a prediction that its input does not contain: amounts that are known from its output only. */
export interface CostFacts {
  readonly images?: number | undefined;
  /** Seconds of audio or video. */
  readonly seconds?: number | undefined;
  readonly inputTokens?: number | undefined;
  readonly outputTokens?: number | undefined;
}

/**
 * The cost of a prediction by the prices in the model's description, one sum for each currency. `undefined` where the
 * description has no applicable prices, or where the amount of a unit is not known, such as the tokens of a response
 * that is not received yet.
 */
export function estimateCost(
  model: Pick<ModelDescriptor, "prices" | "roles">,
  input: object,
  facts: CostFacts = {},
): readonly Cost[] | undefined {
  const prices = (model.prices ?? []).filter((price) => applies(price, input));
  if (prices.length === 0) return undefined;
  const sums = new Map<string, number>();
  for (const { per, amount, currency } of prices) {
    const count = countOf(per, model, input, facts);
    if (count === undefined) return undefined;
    sums.set(currency, (sums.get(currency) ?? 0) + amount * count);
  }
  return [...sums].map(([currency, amount]) => ({ amount, currency }));
}

function applies({ when = {} }: ModelPrice, input: object): boolean {
  return Object.entries(when).every(([pointer, values]) => {
    const value = getPointer(input, pointer);
    return values.some((one) => equalJson(one, value));
  });
}

/** The number of units of a price. */
function countOf(
  per: PriceUnit,
  { roles }: Pick<ModelDescriptor, "roles">,
  input: object,
  facts: CostFacts,
): number | undefined {
  const numberAt = (pointer: string | undefined): number | undefined => {
    const value = pointer === undefined ? undefined : getPointer(input, pointer);
    const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
    return typeof number === "number" && Number.isFinite(number) ? number : undefined;
  };
  const images = facts.images ?? numberAt(roles.count) ?? 1;
  const over = (count: number | undefined, size: number): number | undefined =>
    count === undefined ? undefined : count / size;
  switch (per) {
    case "call":
      return 1;
    case "image":
      return images;
    case "second":
      return facts.seconds ?? numberAt(roles.duration);
    case "megapixel": {
      const [width, height] = [numberAt(roles.width), numberAt(roles.height)];
      const each = numberAt(roles.megapixels) ?? over(width && height && width * height, 1e6);
      return each === undefined ? undefined : each * images;
    }
    case "character":
      return characters(roles.prompt, input);
    case "thousand-characters":
      return over(characters(roles.prompt, input), 1000);
    case "input-token":
      return facts.inputTokens;
    case "output-token":
      return facts.outputTokens;
    case "thousand-input-tokens":
      return over(facts.inputTokens, 1000);
    case "thousand-output-tokens":
      return over(facts.outputTokens, 1000);
    case "million-input-tokens":
      return over(facts.inputTokens, 1e6);
    case "million-output-tokens":
      return over(facts.outputTokens, 1e6);
  }
}

/** The number of Unicode characters of the prompt. */
function characters(pointer: string | undefined, input: object): number | undefined {
  const text = pointer === undefined ? undefined : getPointer(input, pointer);
  return typeof text === "string" ? [...text].length : undefined;
}
