import type { LifecycleDescriptor, ServiceDescriptor } from "../descriptor/service.js";

/** Lifecycles that tell errors as their service does: one object each, because they are compared. */
const merged = /* @__PURE__ */ new WeakMap<LifecycleDescriptor, LifecycleDescriptor>();

/** A lifecycle of a service by its name, with what the service says of all errors where it says nothing itself. */
export function lifecycleOf(
  { lifecycles, errors }: Pick<ServiceDescriptor, "lifecycles" | "errors">,
  name: string,
): LifecycleDescriptor | undefined {
  const own = lifecycles[name];
  if (!own || !errors) return own;
  const known = merged.get(own) ?? { ...own, errors: { ...errors, ...own.errors } };
  merged.set(own, known);
  return known;
}
