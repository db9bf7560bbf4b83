import { type FileContent, type FileSource, openFile, readFile } from "./download.js";

/** What is known of a file of an output. */
export interface FileState {
  readonly url: string;
  readonly source: FileSource;
  contentType: string | undefined;
  content?: Promise<FileContent> | undefined;
}

/** The bytes of a file, fetched once. */
export async function readWhole(file: FileState): Promise<ArrayBuffer> {
  file.content ??= readFile(file.url, file.source).catch((error: unknown) => {
    file.content = undefined;
    throw error;
  });
  const { content, contentType } = await file.content;
  file.contentType = contentType ?? file.contentType;
  // A copy: what one reader does to its bytes must not reach the next.
  return content.slice(0);
}

/** A reader of a file's bytes, which fetches as it is read unless they are here already. */
export async function openReader(file: FileState): Promise<ReadableStreamDefaultReader<Uint8Array>> {
  if (file.content) return new Blob([(await file.content).content]).stream().getReader();
  const { body, contentType } = await openFile(file.url, file.source);
  file.contentType = contentType ?? file.contentType;
  return body.getReader();
}
