import { violate } from "../answers/conditions.js";
import { sampleSchema } from "../answers/sample-schema.js";
import { isJsonObject, type JsonObject, type JsonValue, jsonObject } from "../document/contract.js";
import type { Model } from "../document/service.js";
import { fileResponse } from "../files/serve-file.js";
import type { SandboxContext } from "../http/sandbox-context.js";
import { planOutput } from "../render/plan-output.js";
import { readSubject } from "../render/subject.js";
import { sandboxSentence } from "../render/text-output.js";
import type { Asked } from "../requests/asked.js";
import { jsonResponse, writtenOutput } from "./respond.js";

/** Answers a create of a model that has no lifecycle and is no task: its output is the answer. */
export async function answerAtOnce(
  context: SandboxContext,
  { match, request, origin }: Asked,
  model: Model,
  input: JsonObject,
): Promise<Response> {
  const { operation, service } = match;
  const subject = readSubject(model, input);
  const output = planOutput(subject);
  context.logger.info(`${model.id}: answered at once`);
  const id = context.createId();
  context.shelf.keep(id, output.files);
  const [file] = output.files;
  if (file?.encoding === "body") return fileResponse(context, request, `${id}/${file.name}`, file);
  const schema = jsonObject(operation.response.schema);
  const text = sandboxSentence(subject);
  const around = sampleSchema(schema, { full: true, text, now: context.clock.now() });
  const whole = output.files.length > 0 ? await writtenOutput(context, { id, output }, origin) : undefined;
  const body = merged(around, whole) ?? (await writtenOutput(context, { id, output }, origin));
  const refused = service.errors?.refused;
  return jsonResponse(
    refused?.pointer === undefined ? body : violate(body, refused, schema),
    operation.response.status,
  );
}

/** What the response's schema has around the output: the output's own members count. */
function merged(around: JsonValue | undefined, output: JsonValue | undefined): JsonValue | undefined {
  return isJsonObject(around) && isJsonObject(output) ? { ...around, ...output } : (output ?? around);
}
