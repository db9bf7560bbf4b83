import type { LifecycleDescriptor, ServiceDescriptor } from "../descriptor/service.js";

/** A cache of lifecycles merged with their service's errors: one object each, because they are compared by identity. */
const merged = /* @__PURE__ */ new WeakMap<LifecycleDescriptor, LifecycleDescriptor>();

/** A lifecycle of a service by its name. Its absent error properties are those of the service. */
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
