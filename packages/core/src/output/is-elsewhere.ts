import type { ModelDescriptor } from "../descriptor/model.js";

/** Whether a model's output contains ids of files, whose URLs have to be requested. */
export function isElsewhere(model: Pick<ModelDescriptor, "output"> | undefined): boolean {
  return model?.output.files.some(({ download }) => download) ?? false;
}
