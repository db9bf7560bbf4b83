import type { CreateBinding, JsonPointer } from "../document/contract.js";
import type { Model } from "../document/service.js";

/**
 * Positions in a create's body that do not belong to the model's input: those that select the model, or request a
 * webhook or a stream.
 */
export function transportPlaces(model: Model, binding: CreateBinding): JsonPointer[] {
  const { webhook, idempotency } = model.lifecycle ?? {};
  return [
    ...Object.keys(binding.body ?? {}),
    ...Object.keys(model.description.stream?.body ?? {}),
    ...[webhook?.url, webhook?.events?.pointer].filter((pointer) => pointer !== undefined),
    ...(idempotency && "pointer" in idempotency ? [idempotency.pointer] : []),
  ];
}
