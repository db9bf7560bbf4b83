import type { JsonObject } from "../../document/json.js";
import { isJsonObject } from "../../document/json-values.js";
import type { ModelDescription } from "../../document/model.js";
import { modelName } from "../../names/names.js";
import type { MergedModel, MergeState } from "../merge-state.js";
import { mediaOfModel } from "./media-of-model.js";
import { pascalName } from "./merge-models.js";
import { mediaOfSchema, outputFiles } from "./model-output.js";
import { modelRoles } from "./model-roles.js";

/**
 * The entry of a merged model in `x-corsac-models`, with its input and output as components. The lifecycle is left to
 * the overlay, because pages do not document it.
 */
export function describeModel(model: MergedModel, state: MergeState): ModelDescription {
  const { id } = model;
  const input: JsonObject = isJsonObject(model.input.value) ? model.input.value : {};
  const name = model.inputReference.$ref.split("/").at(-1) ?? "";
  state.components.schemas[name] = input;
  const output = model.output ?? {};
  const media = mediaOfSchema(output) ?? mediaOfModel(input, { id, title: model.title ?? model.pageTitle });
  return {
    id,
    name: modelName(id, state.names),
    slug: state.slugs.get(id) ?? id,
    title: model.title ?? id.split("/").at(-1) ?? id,
    ...(model.description === undefined ? {} : { description: model.description }),
    kind: model.isTask ? "task" : model.streams ? "stream" : "answer",
    media,
    create: model.create,
    input: { pointer: model.inputPointer, schema: model.inputReference },
    output: {
      schema: state.components.add(`${pascalName(id, state)}Output`, output),
      documented: model.output !== undefined,
      files: outputFiles(output, media),
    },
    roles: modelRoles(input),
    ...(model.examples.length === 0 ? {} : { examples: model.examples }),
    source: model.source,
  };
}
