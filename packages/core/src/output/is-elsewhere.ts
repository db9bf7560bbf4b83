import type { ModelDescriptor } from "../descriptor/model.js";

/** Whether a model's output names files by ids, whose addresses have to be asked for. */
export function isElsewhere(model: Pick<ModelDescriptor, "output"> | undefined): boolean {
  return model?.output.files.some(({ download }) => download) ?? false;
}
