import type { ActionSource, LifecycleDescriptor, OperationBinding } from "../descriptor/service.js";
import type { Model } from "../model/define-model.js";

/** The operations between a create and its output. */
export function followUpsOf(
  { output }: Pick<Model, "output">,
  lifecycle: LifecycleDescriptor | undefined,
): readonly OperationBinding<ActionSource>[] {
  return [
    lifecycle?.query,
    lifecycle?.batch,
    lifecycle?.result,
    ...output.files.map(({ download }) => download),
  ].flatMap((binding) => binding ?? []);
}
