import { satisfy, violate } from "../answers/conditions.js";
import { sampleSchema } from "../answers/sample-schema.js";
import { knownPointer } from "../answers/schema-at.js";
import { writeAt } from "../answers/write-at.js";
import { type JsonObject, type JsonValue, jsonObject } from "../document/contract.js";
import { fileResponse } from "../files/serve-file.js";
import type { SandboxContext } from "../http/sandbox-context.js";
import type { Prediction } from "../predictions/prediction.js";
import { readSubject } from "../render/subject.js";
import { sandboxSentence } from "../render/text-output.js";
import type { Asked } from "../requests/asked.js";
import { jsonResponse, writtenOutput } from "./respond.js";

/** A create that answers with the result itself, where the lifecycle says what such a response looks like. */
export async function respondImmediately(
  context: SandboxContext,
  asked: Asked,
  prediction: Prediction,
): Promise<Response> {
  const { id, output, model, lifecycle, service, input } = prediction;
  const { operation } = asked.match;
  context.logger.info(`${model.id}: answered at once`);
  context.shelf.keep(id, output.files);
  const [file] = output.files;
  if (file?.encoding === "body") return fileResponse(context, asked.request, `${id}/${file.name}`, file);
  const schema: JsonObject = jsonObject(operation.response.schema);
  const text = sandboxSentence(readSubject(model, input));
  let body: JsonValue = sampleSchema(schema, { full: true, text, now: prediction.createdAt }) ?? {};
  const place = lifecycle.immediate?.output ?? lifecycle.fields.output;
  const written = await writtenOutput(context, prediction, asked.origin);
  if (place !== undefined) body = writeAt(body, schema, knownPointer(schema, place), written);
  const refused = lifecycle.errors?.refused ?? service.errors?.refused;
  if (refused?.pointer !== undefined) body = violate(body, refused, schema);
  const { when } = lifecycle.immediate ?? {};
  const status = when?.status?.[0] ?? operation.response.status;
  return jsonResponse(when ? satisfy(body, when, schema) : body, status);
}
