/**
 * Replacements for missing parts of `AbortSignal`: React Native and browsers before 2022 have no `throwIfAborted` and
 * no `reason`. All code of this package that inspects a signal uses these functions.
 */

const reasons = /* @__PURE__ */ new WeakMap<AbortSignal, { readonly reason: unknown }>();

/** Aborts with a reason that `abortReason` returns, also where the runtime drops it. */
export function abortWith(controller: AbortController, reason: unknown): void {
  reasons.set(controller.signal, { reason });
  controller.abort(reason);
}

/** The reason of an abort, or an `AbortError` where the runtime does not keep one. */
export function abortReason(signal: AbortSignal): unknown {
  const known = reasons.get(signal);
  if (known) return known.reason;
  if (signal.reason !== undefined) return signal.reason;
  const reason = Object.assign(new Error("This operation was aborted"), { name: "AbortError" });
  reasons.set(signal, { reason });
  return reason;
}

/** Throws the reason of a signal that has aborted. */
export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw abortReason(signal);
}
