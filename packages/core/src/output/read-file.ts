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

/** A file that is being read, as a stream takes it. */
export interface FileReading {
  pull(controller: ReadableStreamDefaultController<Uint8Array>): Promise<void>;
  cancel(reason: unknown): Promise<void>;
}

/** Reads a file as it is asked for: from the network, unless it is here already. */
export async function openReading(file: FileState): Promise<FileReading> {
  const reader = (await contentOf(file)).getReader();
  return {
    async pull(controller) {
      const { done, value } = await reader.read();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: (reason) => reader.cancel(reason),
  };
}

async function contentOf(file: FileState): Promise<ReadableStream<Uint8Array>> {
  if (file.content) return new Blob([(await file.content).content]).stream();
  const { body, contentType } = await openFile(file.url, file.source);
  file.contentType = contentType ?? file.contentType;
  return body;
}
