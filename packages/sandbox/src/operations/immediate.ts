import { satisfy, violate } from "../answers/conditions.js";
import { sampleSchema } from "../answers/sample-schema.js";
import { alternativeWith, knownPointer } from "../answers/schema-at.js";
import { writeAt } from "../answers/write-at.js";
import { type JsonObject, type JsonValue, jsonObject } from "../document/contract.js";
import { fileResponse } from "../files/serve-file.js";
import type { SandboxContext } from "../http/sandbox-context.js";
import type { Prediction } from "../predictions/prediction.js";
import type { Asked } from "../requests/asked.js";
import type { Reply } from "../transport/reply.js";
import { jsonResponse, writtenOutput } from "./respond.js";

/** A create that returns the result itself, if the lifecycle describes such a response. */
export async function respondImmediately(
  context: SandboxContext,
  asked: Asked,
  prediction: Prediction,
): Promise<Reply> {
  const { id, output, model, lifecycle, service } = prediction;
  const { operation } = asked.match;
  context.logger.info(`${model.id}: answered at once`);
  context.shelf.keep(id, output.files);
  const [file] = output.files;
  if (file?.encoding === "body") return fileResponse(context, asked.request, `${id}/${file.name}`, file);
  const place = lifecycle.immediate?.output ?? lifecycle.fields.output;
  const whole = jsonObject(operation.response.schema);
  const schema: JsonObject = place === undefined ? whole : alternativeWith(whole, place);
  let body: JsonValue = sampleSchema(schema, { full: true, text: id, now: prediction.createdAt }) ?? {};
  const written = await writtenOutput(context, prediction, asked.origin, asked.request);
  if (place !== undefined) body = writeAt(body, schema, knownPointer(schema, place), written);
  const refused = lifecycle.errors?.refused ?? service.errors?.refused;
  if (refused?.pointer !== undefined) body = violate(body, refused, schema);
  const { when } = lifecycle.immediate ?? {};
  const status = when?.status?.[0] ?? operation.response.status;
  return jsonResponse(when ? satisfy(body, when, schema) : body, status);
}
