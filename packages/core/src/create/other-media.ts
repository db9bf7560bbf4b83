import { chooseMediaType } from "../bodies/choose-media-type.js";
import { writeBody } from "../bodies/write-body.js";
import type { CreateBinding } from "../descriptor/model.js";
import type { BodyDescriptor, OperationDescriptor } from "../descriptor/operation.js";
import { isInputFile } from "../files/input-file.js";
import { readInputFile } from "../files/read-input-file.js";
import { type FileSending, sendFiles } from "../files/send-files.js";
import { isJsonObject } from "../json/json-object.js";
import type { Model } from "../model/define-model.js";
import { withJson } from "../operations/call-operation.js";
import type { CreateWork, WriteRequest } from "../prediction/create-work.js";
import { throwIfAborted } from "../time/abort.js";
import { exchangeMedia } from "./exchange-media.js";

/** How a model is created whose requests or responses are not only JSON. */
export interface OtherMedia {
  /** Reads the files of an input that are sent as files; absent where they become URLs, as in JSON. */
  readonly readFiles: typeof readFiles | undefined;
  /** Returns a value that identifies the input. */
  describe(input: unknown): unknown;
  /** How the body of one way to create is serialized, and how its response is read. */
  wayOf(binding: CreateBinding): Pick<CreateWork<unknown>, "write" | "exchange">;
}

export function otherMedia(sending: FileSending, model: Model): OtherMedia {
  const { settings, requests } = sending;
  const operationOf = ({ operation }: CreateBinding): Partial<OperationDescriptor> =>
    model.operations?.[operation] ?? model.service.operations[operation] ?? {};
  const contentsOf = (binding: CreateBinding): OperationDescriptor["body"] => {
    const { body } = operationOf(binding);
    // One of several media types; JSON is serialized elsewhere.
    const own = binding.headers?.["content-type"] ?? "";
    if (own === "application/json") return undefined;
    return body?.[own] ? { [own]: body[own] } : body;
  };
  const takesForms = model.create.some(contentsOf);
  return {
    readFiles: takesForms ? readFiles : undefined,
    describe: describeFiles,
    wayOf(binding) {
      const contents = contentsOf(binding);
      return {
        write: contents
          ? formWriter(contents, settings.maximumFileSize)
          : async (request, body) => withJson(request, await sendFiles(sending, body)),
        exchange: model.lifecycle
          ? undefined
          : (sent) =>
              exchangeMedia(
                requests.transport,
                sent,
                model,
                operationOf(binding).responses,
                settings.maximumFileSize,
              ),
      };
    },
  };
}

/** Serializes a create's body in the media type of its operation, which contains files unchanged. */
function formWriter(
  contents: Readonly<Record<string, BodyDescriptor>>,
  maximumFileSize: number,
): WriteRequest {
  return async (request, body) => {
    const mediaType = chooseMediaType(body, Object.keys(contents));
    const written = await writeBody(body, mediaType, contents[mediaType], maximumFileSize);
    const type = written.contentType === undefined ? {} : { "content-type": written.contentType };
    return { ...request, headers: { ...request.headers, ...type }, body: written.body };
  };
}

/**
 * An input whose files are read, so that they can be sent more than once. A web URL remains a string.
 *
 * @throws {ConfigurationError} a file is too large, was read before, or cannot be read here
 */
async function readFiles(
  { settings, signal }: FileSending,
  input: Readonly<Record<string, unknown>>,
): Promise<Record<string, unknown>> {
  const read = async (value: unknown): Promise<unknown> => {
    throwIfAborted(signal);
    if (value instanceof URL && value.protocol !== "file:") return value.href;
    if (isInputFile(value)) {
      const { bytes, contentType, name = "file" } = await readInputFile(value, settings.maximumFileSize);
      return new File([bytes], name, { type: contentType });
    }
    if (Array.isArray(value)) return Promise.all(value.map(read));
    return isJsonObject(value) ? readFields(value) : value;
  };
  const readFields = async (fields: Readonly<Record<string, unknown>>): Promise<Record<string, unknown>> => {
    const entries = Object.entries(fields).map(async ([name, value]) => [name, await read(value)] as const);
    return Object.fromEntries(await Promise.all(entries));
  };
  return readFields(input);
}

/** An input with the metadata of its files at their positions, which identifies the input. */
function describeFiles(value: unknown): unknown {
  if (value instanceof File) return { name: value.name, type: value.type, size: value.size };
  if (Array.isArray(value)) return value.map(describeFiles);
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, describeFiles(item)]));
}
