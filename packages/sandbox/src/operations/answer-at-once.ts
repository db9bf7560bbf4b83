import { violate } from "../answers/conditions.js";
import { repeatRequest } from "../answers/repeat-request.js";
import { sampleSchema } from "../answers/sample-schema.js";
import { withMeaning } from "../answers/with-meaning.js";
import { isJsonObject, type JsonObject, type JsonValue, jsonObject } from "../document/contract.js";
import { isJsonType } from "../document/read-contents.js";
import type { Content, Model, Operation } from "../document/service.js";
import { openFile } from "../files/open-file.js";
import { fileResponse } from "../files/serve-file.js";
import type { SandboxContext } from "../http/sandbox-context.js";
import { planOutput } from "../render/plan-output.js";
import { readSubject } from "../render/subject.js";
import type { Asked } from "../requests/asked.js";
import type { Reply } from "../transport/reply.js";
import { documentedReply, textBody } from "./documented-reply.js";
import { jsonResponse, writtenOutput } from "./respond.js";

/** Answers a create of a model without a lifecycle that is not a task: the output is the response. */
export async function answerAtOnce(
  context: SandboxContext,
  asked: Asked,
  model: Model,
  input: JsonObject,
): Promise<Reply> {
  const { match, request, body: sent, origin, warnings } = asked;
  const { operation, service } = match;
  const subject = readSubject(model, input, { open: (address) => openFile(context, address) });
  const output = planOutput(subject, context.media);
  context.logger.info(`${model.id}: answered at once`);
  const id = context.createId();
  context.shelf.keep(id, output.files);
  const [file] = output.files;
  if (file?.instead !== undefined)
    warnings.push(`The sandbox does not make ${file.instead}. The file is ${file.mediaType}.`);
  if (file?.encoding === "body") return fileResponse(context, request, `${id}/${file.name}`, file);
  const { status, documented } = operation.response;
  const other = otherContent(operation);
  if (other && !model.description.output.documented)
    return documentedReply(context, asked, documented, status);
  const schema = jsonObject(operation.response.schema);
  const isTold = output.files.length > 0 || model.description.output.text !== undefined;
  const options = { full: true, invent: !isTold, text: id, now: context.clock.now() };
  const around = repeatRequest(sampleSchema(schema, options), schema, { ...input, ...jsonObject(sent) });
  const whole = isTold ? await writtenOutput(context, { id, output }, origin, request) : undefined;
  const isGuess = !model.description.output.documented && isJsonObject(around) && !isJsonObject(whole);
  const body =
    (isGuess ? around : merged(isTold ? around : withMeaning(around, schema, subject), whole)) ??
    (await writtenOutput(context, { id, output }, origin, request));
  if (other) {
    const headers = { "Content-Type": other.mediaType, "Cache-Control": "no-store" };
    return { status, headers, body: await textBody(other.mediaType, body) };
  }
  const refused = service.errors?.refused;
  return jsonResponse(refused?.pointer === undefined ? body : violate(body, refused, schema), status);
}

/** The content of a success that is documented in other media types than JSON only, such as text or events. */
function otherContent({ response }: Operation): Content | undefined {
  const contents = response.documented?.contents ?? [];
  const isJson = contents.some(({ mediaType }) => isJsonType(mediaType) || mediaType === "*/*");
  return isJson ? undefined : contents[0];
}

/** The members of the response's schema around the output. The output's own members have priority. */
function merged(around: JsonValue | undefined, output: JsonValue | undefined): JsonValue | undefined {
  return isJsonObject(around) && isJsonObject(output) ? { ...around, ...output } : (output ?? around);
}
