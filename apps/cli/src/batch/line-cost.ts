import type { JsonValue, ModelPrice } from "@corsac/core";
import { CliError } from "../errors/cli-error.js";
import { exitCode } from "../errors/exit-code.js";
import { usageError } from "../errors/usage-error.js";
import { say } from "../language/say.js";
import { roleField } from "../models/role-field.js";
import type { BatchLine } from "./batch-line.js";

function applies({ when }: ModelPrice, input: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(when ?? {}).every(([pointer, values]: [string, readonly JsonValue[]]) => {
    const value = input[roleField(pointer) ?? ""];
    return values.some((one) => JSON.stringify(one) === JSON.stringify(value));
  });
}

/** The number of requested images, where the model has a field for it. */
function countOf({ model }: Pick<BatchLine, "model">, input: Readonly<Record<string, unknown>>): number {
  const field = roleField(model.descriptor.roles.count);
  const schema = model.descriptor.input.schema.properties?.[field ?? ""];
  const count = field === undefined ? undefined : (input[field] ?? schema?.default);
  return typeof count === "number" ? count : 1;
}

/** The cost of a line by its model's prices; undefined where it is not known before the run. */
export function lineCost(
  line: Pick<BatchLine, "model" | "preset" | "input">,
): { amount: number; currency: string } | undefined {
  const input = { ...line.preset?.defaults, ...line.preset?.input, ...line.input };
  const prices = (line.model.descriptor.prices ?? []).filter((price) => applies(price, input));
  const [first] = prices;
  if (first === undefined || prices.some(({ currency }) => currency !== first.currency)) return undefined;
  let amount = 0;
  for (const price of prices) {
    // Seconds, tokens and other units are known only afterwards.
    if (price.per !== "call" && price.per !== "image") return undefined;
    amount += price.amount * (price.per === "image" ? countOf(line, input) : 1);
  }
  return { amount, currency: first.currency };
}

/** Reads `--max-cost`: a number, in the currency of the prices. */
export function parseCost(text: string): number {
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text);
  throw usageError(
    say`--max-cost takes an amount, not ${JSON.stringify(text)}.`,
    say`A number without the currency: --max-cost 5.50`,
    "invalid-option",
  );
}

/**
 * Adds up the costs of lines, and throws if the sum exceeds the limit or is unknown.
 *
 * @param shown the file, as typed
 */
export function costLimit(most: number, shown: string): { take(line: BatchLine): void; check(): void } {
  let sum = 0;
  let currency: string | undefined;
  return {
    take(line) {
      const cost = lineCost(line);
      const { slug } = line.model.descriptor;
      if (cost === undefined)
        throw new CliError({
          code: "unknown-price",
          message: say`${shown}:${line.line}: what ${slug} costs is not known, so --max-cost cannot hold. Nothing was sent.`,
          hint: say`Its document needs prices per call or per image (prices of the model, in overlay.yaml). Or leave out --max-cost.`,
          exitCode: exitCode.usage,
        });
      if (currency !== undefined && currency !== cost.currency)
        throw usageError(
          say`${shown}:${line.line}: ${slug} is paid in ${cost.currency} and lines before it in ${currency}. Nothing was sent.`,
          say`Amounts in several currencies are not added up: make a batch of each.`,
          "several-currencies",
        );
      currency = cost.currency;
      sum += cost.amount;
    },
    check() {
      // Sums of prices such as 0.1 are not exact.
      if (sum <= most * (1 + 1e-9)) return;
      throw new CliError({
        code: "too-expensive",
        message: say`${shown} costs ${Number(sum.toFixed(6))} ${currency}, more than --max-cost ${most}. Nothing was sent.`,
        exitCode: exitCode.usage,
      });
    },
  };
}
