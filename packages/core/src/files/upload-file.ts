import type { ServiceDescriptor, UploadDescriptor } from "../descriptor/service.js";
import { bodyStart } from "../errors/error-body.js";
import { ProtocolError } from "../errors/protocol-error.js";
import { requireJson } from "../http/require-json.js";
import { answerDetails, describeAnswer } from "../http/response-error.js";
import type { TransportRequest } from "../http/transport-request.js";
import { isWord } from "../json/json-object.js";
import { getPointer } from "../json/pointer.js";
import { operationRequest } from "../operations/call-operation.js";
import type { Requests } from "../operations/requests.js";
import type { FileBytes } from "./read-input-file.js";

/**
 * Uploads a file and returns its URL or its id at the service. An upload creates no prediction, so it can be repeated.
 *
 * @throws {ProtocolError} the response has no URL
 */
export async function uploadFile(
  requests: Requests,
  service: ServiceDescriptor,
  upload: UploadDescriptor,
  { bytes, contentType, name = "file" }: FileBytes,
  signal: AbortSignal | undefined,
): Promise<string> {
  const request = operationRequest(requests, service, upload.operation, {}, upload.query);
  const answer = await requests.transport.exchange({
    ...request,
    ...bodyOf(upload, request.headers, new Blob([bytes], { type: contentType }), name),
    repeatable: true,
    signal,
  });
  const url = getPointer(requireJson(answer, service.errors), upload.url);
  if (isWord(url) && url !== "") return `${url}`;
  throw new ProtocolError(
    `${describeAnswer(answer)} without a URL at ${String(upload.url)}: ${bodyStart(answer.text)}`,
    answerDetails(answer),
  );
}

/** The form with the file, or the file itself. */
function bodyOf(
  { field }: UploadDescriptor,
  headers: TransportRequest["headers"],
  file: Blob,
  name: string,
): Pick<TransportRequest, "body" | "headers"> {
  if (field === undefined) return { headers: { ...headers, "content-type": file.type }, body: file };
  const form = new FormData();
  form.append(field, file, name);
  return { headers: headers ?? {}, body: form };
}
