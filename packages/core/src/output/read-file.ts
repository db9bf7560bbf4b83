import { saveFile } from "#save-file";
import { abortable } from "../time/abortable.js";
import { type FileContent, openFile, readFile } from "./download.js";
import { extensionOf } from "./file-extension.js";
import { fileName, isGeneric } from "./file-name.js";
import type { FileSource } from "./file-source.js";
import type { ReadOptions } from "./read-options.js";
import type { SaveOptions } from "./save-options.js";

/** The type of a file, as far as it is known. */
export interface FileKind {
  /** The media type. */
  contentType?: string | undefined;
  /** The file extension, without a dot. */
  extension?: string | undefined;
}

/** The type of a file by its media type. */
export function kindOf(contentType: string | undefined): FileKind {
  return contentType === undefined ? {} : { contentType, extension: extensionOf(contentType) };
}

/** The known properties of a file of an output. */
export interface FileState extends FileKind {
  readonly url: string;
  readonly source: FileSource;
  content?: Promise<FileContent> | undefined;
}

/** The bytes of a file, fetched once. */
export async function readWhole(file: FileState, options: ReadOptions = {}): Promise<ArrayBuffer> {
  const isKnown = file.content !== undefined && options.origins === undefined;
  const isShared = options.signal === undefined && options.origins === undefined;
  // A download that its reader may abort, or that is limited to some origins, is not shared with other readers.
  const { content, contentType } = await (isKnown || isShared
    ? abortable(shared(file), options.signal)
    : readFile(file.url, file.source, options));
  Object.assign(file, kindOf(contentType));
  // A copy, so that changes of one reader do not affect the next.
  return content.slice(0);
}

function shared(file: FileState): Promise<FileContent> {
  file.content ??= readFile(file.url, file.source).catch((error: unknown) => {
    file.content = undefined;
    throw error;
  });
  return file.content;
}

/** A file that is being read, as an underlying source of a stream. */
export interface FileReading {
  pull(controller: ReadableStreamDefaultController<Uint8Array>): Promise<void>;
  cancel(reason: unknown): Promise<void>;
}

/** Reads a file on demand: from memory if it was read before, otherwise from the network. */
export async function openReading(file: FileState, options?: ReadOptions): Promise<FileReading> {
  const reader = (await contentOf(file, options)).getReader();
  return {
    async pull(controller) {
      const { done, value } = await reader.read();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: (reason) => reader.cancel(reason),
  };
}

async function contentOf(file: FileState, options?: ReadOptions): Promise<ReadableStream<Uint8Array>> {
  if (file.content && options?.origins === undefined)
    return new Blob([(await file.content).content]).stream();
  const { body, contentType } = await openFile(file.url, file.source, options);
  Object.assign(file, kindOf(contentType));
  return body;
}

/** Saves a file under its own name, or at a path. */
export async function saveAs(
  file: FileState,
  path: string,
  options: SaveOptions,
  content: ReadableStream<Uint8Array>,
): Promise<string> {
  return saveFile(path, options, content, (contentType) => {
    const proven = contentType === undefined ? undefined : extensionOf(contentType);
    // The media type of its host is more specific than the fact that it is text.
    return fileName(file.url, isGeneric(proven) ? (file.extension ?? proven) : (proven ?? file.extension));
  });
}
