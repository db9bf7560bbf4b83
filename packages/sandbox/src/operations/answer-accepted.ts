import { violate } from "../answers/conditions.js";
import { sampleSchema } from "../answers/sample-schema.js";
import { jsonObject } from "../document/contract.js";
import { isJsonType } from "../document/read-contents.js";
import type { Model } from "../document/service.js";
import type { SandboxContext } from "../http/sandbox-context.js";
import type { Asked } from "../requests/asked.js";
import type { Reply } from "../transport/reply.js";
import { jsonResponse } from "./respond.js";

/**
 * Answers the create of a task without documented polling, with the documented example or a sample of the schema. The
 * response never contains the output of the task.
 */
export function answerAccepted(context: SandboxContext, { match }: Asked, model: Model): Reply {
  const { response } = match.operation;
  context.logger.warn(`${model.id}: the document does not say how to follow this task`);
  const json = response.documented?.contents.find(({ mediaType }) => isJsonType(mediaType));
  const schema = jsonObject(response.schema);
  const example = json?.examples[0]?.value;
  const text = context.createId();
  const body = example ?? sampleSchema(schema, { full: true, text, now: context.clock.now() }) ?? {};
  const refused = match.service.errors?.refused;
  return jsonResponse(
    refused?.pointer === undefined ? body : violate(body, refused, schema),
    response.status,
  );
}
