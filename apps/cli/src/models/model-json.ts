import type { ModelDescriptor } from "@corsac/core";
import type { CatalogModel, CatalogPreset } from "./catalog.js";
import { exampleCommand } from "./example-command.js";
import { isFollowable } from "./followable.js";

/** A model in `corsac models --json`. */
export interface ModelSummary {
  service: string;
  slug: string;
  id: string;
  name: string;
  title: string;
  description?: string;
  media: string;
  /** Whether a run can return an output: false where the document does not describe how a task is polled. */
  followable: boolean;
  presets: string[];
}

export function modelSummary({ descriptor, presets }: CatalogModel): ModelSummary {
  return {
    service: descriptor.service.name,
    slug: descriptor.slug,
    id: descriptor.id,
    name: descriptor.name,
    title: descriptor.title,
    ...(descriptor.description === undefined ? {} : { description: descriptor.description }),
    media: descriptor.media,
    followable: isFollowable(descriptor),
    presets: presets.map((preset) => preset.name),
  };
}

/** A model in `corsac models show --json`: the summary with the schemas. */
export interface ModelDetails extends Omit<ModelSummary, "presets"> {
  input: ModelDescriptor["input"];
  output: ModelDescriptor["output"];
  roles: ModelDescriptor["roles"];
  presets: readonly CatalogPreset[];
  examples: CatalogModel["examples"];
  command: string;
}

export function modelDetails(model: CatalogModel): ModelDetails {
  const { input, output, roles } = model.descriptor;
  return {
    ...modelSummary(model),
    input,
    output,
    roles,
    presets: model.presets,
    examples: model.examples,
    command: exampleCommand(model),
  };
}
