import type { Settings } from "../contract/settings.js";
import type { ServiceDescriptor, UploadDescriptor } from "../descriptor/service.js";
import { InputError } from "../errors/input-error.js";
import { isJsonObject } from "../json/json-object.js";
import { readDataUrl } from "../media/read-data-url.js";
import { writeBase64, writeDataUrl } from "../media/write-data-url.js";
import type { Requests } from "../operations/requests.js";
import { extensionOf } from "../output/file-extension.js";
import { throwIfAborted } from "../time/abort.js";
import { abortable } from "../time/abortable.js";
import { type FilePart, factOf, isFilePart } from "./file-part.js";
import { type InputFile, isInputFile, isOutputFile } from "./input-file.js";
import { type FileBytes, readInputFile } from "./read-input-file.js";
import { uploadFile } from "./upload-file.js";

/** The maximum number of bytes in a data URL that services accept. */
const mostInlined = 256 * 1024;

/** The dependencies of sending files. */
export interface FileSending {
  readonly requests: Requests;
  readonly settings: Pick<Settings, "maximumFileSize">;
  readonly service: ServiceDescriptor;
  readonly signal: AbortSignal | undefined;
  /** `false`: files are never uploaded. */
  readonly uploads?: false | undefined;
}

/**
 * An input with a URL in place of every file: a data URL for a small file, the URL of an upload for a larger one. A part
 * of a file becomes its text: the content as base64, the media type, or the file extension.
 *
 * @throws {InputError} a file exceeds the limits of data URLs and of the service's uploads
 */
export async function sendFiles<Value>(sending: FileSending, input: Value): Promise<Value> {
  const sent = await abortable(replace(sending, input, ""), sending.signal);
  if (isLike(sent, input)) return sent;
  throw new TypeError("unreachable");
}

async function replace(sending: FileSending, value: unknown, path: string): Promise<unknown> {
  throwIfAborted(sending.signal);
  if (isFilePart(value)) return textOf(sending, value, path);
  if (isInputFile(value)) return urlOf(sending, value, path);
  if (Array.isArray(value)) {
    return Promise.all(value.map((item, index) => replace(sending, item, `${path}/${index}`)));
  }
  if (!isJsonObject(value)) return value;
  const fields = Object.entries(value).map(
    async ([name, item]) => [name, await replace(sending, item, `${path}/${name}`)] as const,
  );
  return Object.fromEntries(await Promise.all(fields));
}

async function urlOf(sending: FileSending, file: InputFile, path: string): Promise<string> {
  const { requests, settings, service, signal } = sending;
  if (file instanceof URL && file.protocol !== "file:") return file.href;
  // The file is already at the service.
  if (isOutputFile(file) && (!file.url.startsWith("data:") || file.url.length < mostInlined)) {
    return file.url;
  }
  const uploads = sending.uploads === false ? [] : [service.upload ?? []].flat();
  const limitOf = ({ maximum = settings.maximumFileSize }: UploadDescriptor): number => maximum;
  const greatest = uploads.length > 0 ? Math.max(...uploads.map(limitOf)) : mostInlined;
  // Errors that can be detected before reading the file are thrown first.
  if (file instanceof Blob && file.size > greatest) throw tooLarge(sending, path, file.size, greatest);
  const content = await readInputFile(file, settings.maximumFileSize);
  const size = content.bytes.length;
  if (size <= mostInlined) return writeDataUrl(content.bytes, content.contentType);
  const suited = uploads.filter((upload) => takes(upload, content.contentType));
  const upload = suited.find((one) => size <= limitOf(one));
  if (upload) return uploadFile(requests, service, upload, content, signal);
  if (uploads.length > 0 && suited.length === 0) throw ofOtherType(sending, path, content.contentType);
  throw tooLarge(sending, path, size, suited.length > 0 ? Math.max(...suited.map(limitOf)) : mostInlined);
}

async function textOf({ settings }: FileSending, part: FilePart, path: string): Promise<string> {
  part.shared.content ??= contentOf(part.file, settings.maximumFileSize, path);
  const { bytes, contentType } = await part.shared.content;
  const fact = factOf(part);
  if (fact === "base64") return writeBase64(bytes);
  return fact === "extension" ? (extensionOf(contentType) ?? "") : contentType;
}

async function contentOf(file: FilePart["file"], maximum: number, path: string): Promise<FileBytes> {
  if (typeof file !== "string") return readInputFile(file, maximum);
  const content = readDataUrl(file);
  if (content === undefined) throw refused(path, "is a data URL that cannot be read");
  if (content.bytes.length > maximum)
    throw refused(
      path,
      `is a file of ${shownSize(content.bytes.length, "ceil")}; at most ${shownSize(maximum, "floor")}: maximumFileSize`,
    );
  return { bytes: content.bytes, contentType: content.contentType ?? "text/plain", name: undefined };
}

/** Whether an upload accepts files of a media type, where `image/*` matches every image. */
function takes({ accepts }: UploadDescriptor, contentType: string): boolean {
  const isOf = (range: string): boolean =>
    range === "*/*" ||
    range === contentType ||
    (range.endsWith("/*") && contentType.startsWith(range.slice(0, -1)));
  return accepts?.some(isOf) ?? true;
}

function ofOtherType({ service }: FileSending, path: string, contentType: string): InputError {
  const taken = [service.upload ?? []].flat().flatMap(({ accepts = [] }) => accepts);
  const message = `is a file of ${contentType}: the service takes ${taken.join(", ")}`;
  return refused(path, message);
}

function tooLarge(
  { service, uploads }: FileSending,
  path: string,
  size: number,
  largest: number,
): InputError {
  const why =
    service.upload === undefined || uploads === false
      ? `${service.name} has no operation that takes files${service.upload ? " of this model" : ""}`
      : "the service's limit";
  return refused(
    path,
    `is a file of ${shownSize(size, "ceil")}; at most ${shownSize(largest, "floor")}: ${why}`,
  );
}

/**
 * Bytes in units of 1024. A size is rounded up and a limit down, so that the displayed size always exceeds the limit.
 */
function shownSize(bytes: number, round: "ceil" | "floor"): string {
  return bytes < 1024 ** 2
    ? `${Math[round](bytes / 1024)} kB`
    : `${Math[round]((bytes * 10) / 1024 ** 2) / 10} MB`;
}

function refused(path: string, message: string): InputError {
  return new InputError(
    `${path.slice(1).replaceAll("/", ".")} ${message}`,
    [{ path, keyword: "file", message }],
    {
      hint: "Make it smaller, or put it where the service can fetch it and pass its URL.",
    },
  );
}

/** Only files were replaced, by values that the service accepts at their positions. */
function isLike<Value>(_sent: unknown, _input: Value): _sent is Value {
  return true;
}
