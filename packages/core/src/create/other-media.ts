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

/** How a model is created whose requests or responses are not JSON alone. */
export interface OtherMedia {
  /** Reads the files of an input, where they are sent as they are; absent where they become URLs, as in JSON. */
  readonly readFiles: typeof readFiles | undefined;
  /** What tells an input from others. */
  describe(input: unknown): unknown;
  /** How the body of one way to create is written, and how its response is read. */
  wayOf(binding: CreateBinding): Pick<CreateWork<unknown>, "write" | "exchange">;
}

export function otherMedia(sending: FileSending, model: Model): OtherMedia {
  const { settings, requests } = sending;
  const operationOf = ({ operation }: CreateBinding): Partial<OperationDescriptor> =>
    model.operations?.[operation] ?? model.service.operations[operation] ?? {};
  const takesForms = model.create.some((binding) => operationOf(binding).body);
  return {
    readFiles: takesForms ? readFiles : undefined,
    describe: describeFiles,
    wayOf(binding) {
      const operation = operationOf(binding);
      return {
        write: operation.body
          ? formWriter(operation.body, settings.maximumFileSize)
          : async (request, body) => withJson(request, await sendFiles(sending, body)),
        exchange: model.lifecycle
          ? undefined
          : (sent) =>
              exchangeMedia(requests.transport, sent, model, operation.responses, settings.maximumFileSize),
      };
    },
  };
}

/** Writes a create's body in the media type that its operation takes: files stand in it as they are. */
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
 * An input with its files read, so that they can be sent more than once; the URL of a web address stays text.
 *
 * @throws {ConfigurationError} a file has more, was read before, or cannot be read here
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

/** An input with what is known of its files in their places: what tells it from other inputs. */
function describeFiles(value: unknown): unknown {
  if (value instanceof File) return { name: value.name, type: value.type, size: value.size };
  if (Array.isArray(value)) return value.map(describeFiles);
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, describeFiles(item)]));
}
