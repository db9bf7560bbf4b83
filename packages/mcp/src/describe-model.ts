import type { Model } from "@corsac/core";
import { nameOf } from "./find-model.js";
import type { McpState } from "./state.js";

/** The description of a model for an agent. */
export function describeModel({ options }: McpState, model: Model): object {
  const { models, schemaOf } = options;
  const { id, title, description, media, service, slug, prices } = model;
  const schema = model.preset === undefined ? schemaOf?.(model) : undefined;
  const presets = models.filter(
    (one) => one.slug === slug && one.service === service && one.preset !== undefined,
  );
  return {
    model: nameOf(models, model),
    id,
    service: service.name,
    title,
    ...(description === undefined ? {} : { description: model.preset?.description ?? description }),
    makes: media,
    input: schema ?? model.input.schema,
    ...(model.preset === undefined ? {} : { fixed: model.preset.input }),
    ...(model.preset !== undefined || presets.length === 0
      ? {}
      : {
          presets: Object.fromEntries(
            presets.map((one) => [nameOf(models, one), one.preset?.description ?? ""]),
          ),
        }),
    ...(prices === undefined ? {} : { prices }),
  };
}
