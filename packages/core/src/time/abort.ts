/**
 * What old runtimes lack of `AbortSignal`: React Native and browsers before 2022 have no `throwIfAborted` and no
 * `reason`. Everything in this package that looks at a signal does so through these functions.
 */

const reasons = /* @__PURE__ */ new WeakMap<AbortSignal, { readonly reason: unknown }>();

/** Aborts with a reason that `abortReason` finds again, also where the runtime drops it. */
export function abortWith(controller: AbortController, reason: unknown): void {
  reasons.set(controller.signal, { reason });
  controller.abort(reason);
}

/** Why a signal aborted: its reason, or an `AbortError` where the runtime does not keep one. */
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
