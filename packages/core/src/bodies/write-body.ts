import type { BodyDescriptor, EncodingDescriptor } from "../descriptor/operation.js";
import { ConfigurationError } from "../errors/configuration-error.js";
import { holdsFile, isInputFile } from "../files/input-file.js";
import { readInputFile } from "../files/read-input-file.js";
import { isJsonObject } from "../json/json-object.js";
import { isStream } from "../media/is-file.js";
import { encodeReserved, percentEncode } from "../parameters/percent-encode.js";
import { queryPairs } from "../parameters/query-pairs.js";
import { formParts } from "./form-parts.js";
import { isJsonMedia, isMultipart, isUrlEncodedForm } from "./media-types.js";
import { writeMultipart } from "./write-multipart.js";
import type { WrittenBody } from "./written-body.js";

/**
 * Serializes a body in its media type: JSON, a form, a multipart form, text, or bytes. Bytes may be any value that an
 * input accepts as a file. A `ReadableStream` is sent while it is read, and cannot be repeated.
 *
 * @throws {ConfigurationError} the value cannot be serialized in this media type
 */
export async function writeBody(
  body: unknown,
  mediaType: string,
  described: BodyDescriptor | undefined,
  maximumFileSize: number,
): Promise<WrittenBody> {
  if (body instanceof FormData) return { body, contentType: undefined };
  if (body instanceof URLSearchParams) return { body: body.toString(), contentType: mediaType };
  if (isInputFile(body)) {
    if (body instanceof Blob || isStream(body)) return { body, contentType: mediaType };
    const { bytes } = await readInputFile(body, maximumFileSize);
    return { body: bytes, contentType: mediaType };
  }
  if (isJsonMedia(mediaType)) {
    if (holdsFile(body)) throw unwritable(mediaType, "with a file in it");
    return { body: JSON.stringify(body), contentType: mediaType };
  }
  const isOfFields = isUrlEncodedForm(mediaType) || isMultipart(mediaType);
  if (isOfFields && isJsonObject(body)) {
    if (isMultipart(mediaType)) return writeMultipart(body, described?.encoding, mediaType, maximumFileSize);
    if (holdsFile(body)) throw unwritable(mediaType, "with a file in it");
    return { body: urlEncoded(body, described?.encoding), contentType: mediaType };
  }
  if (typeof body === "object") throw unwritable(mediaType, "that is an object");
  return { body: String(body), contentType: mediaType };
}

function urlEncoded(
  fields: Readonly<Record<string, unknown>>,
  encodings: BodyDescriptor["encoding"] = {},
): string {
  return Object.entries(fields)
    .flatMap(([name, value]) =>
      fieldPairs(name, value, Object.hasOwn(encodings, name) ? encodings[name] : {}),
    )
    .map((pair) => pair.join("="))
    .join("&");
}

function fieldPairs(
  name: string,
  value: unknown,
  encoding: EncodingDescriptor = {},
): (readonly [name: string, value: string])[] {
  const { style, explode, allowReserved } = encoding;
  if ((style ?? explode ?? allowReserved) !== undefined) {
    return queryPairs(name, value, encoding, allowReserved ? encodeReserved : percentEncode);
  }
  return formParts({ [name]: value }, { [name]: encoding }).map((part) => [
    percentEncode(part.name),
    percentEncode(String(part.value)),
  ]);
}

function unwritable(mediaType: string, what: string): ConfigurationError {
  return new ConfigurationError(`A body ${what} cannot be written as ${mediaType}`, {
    hint: "Pass text, bytes, or a bodySerializer.",
  });
}
