import { readLocalFile } from "#local-file";
import { ConfigurationError } from "../errors/configuration-error.js";
import { CorsacError } from "../errors/corsac-error.js";
import { isStream } from "../media/is-file.js";
import { isVague, sniffMediaType } from "../media/media-type.js";
import type { InputFile } from "./input-file.js";

/** A file of an input, in memory. */
export interface FileBytes {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly contentType: string;
  readonly name: string | undefined;
}

/**
 * Reads a file of an input completely.
 *
 * @throws {ConfigurationError} it has more bytes than allowed, was read before, or cannot be read
 */
export async function readInputFile(file: InputFile, maximum: number): Promise<FileBytes> {
  try {
    return await read(file, maximum);
  } catch (cause) {
    if (CorsacError.isInstance(cause)) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ConfigurationError(`A file in the input could not be read: ${reason}`, { cause });
  }
}

async function read(file: InputFile, maximum: number): Promise<FileBytes> {
  if (file instanceof URL) {
    const { name, bytes } = await readLocalFile(file, maximum);
    return describe(bytes, "", name);
  }
  if (file instanceof Blob) {
    requireSize(file.size, maximum);
    const name = "name" in file && typeof file.name === "string" ? file.name : undefined;
    return describe(new Uint8Array(await file.arrayBuffer()), file.type, name);
  }
  if (file instanceof ArrayBuffer) return describe(new Uint8Array(file));
  if (ArrayBuffer.isView(file)) {
    const { buffer, byteOffset, byteLength } = file;
    return describe(new Uint8Array(buffer, byteOffset, byteLength).slice());
  }
  if (isStream(file)) {
    if (file.locked) throw new ConfigurationError("A stream in the input is locked by another reader");
    return describe(await collect(chunksOf(file), maximum));
  }
  if (Symbol.asyncIterator in file) return describe(await collect(file, maximum));
  return { bytes: await file.bytes(), contentType: file.contentType ?? "", name: file.name };
}

function describe(bytes: Uint8Array<ArrayBuffer>, type = "", name?: string): FileBytes {
  const stated = type.split(";")[0]?.trim() || "application/octet-stream";
  const sniffed = isVague(stated) ? sniffMediaType(bytes) : undefined;
  return { bytes, contentType: sniffed ?? stated, name };
}

function requireSize(size: number, maximum: number): void {
  if (size <= maximum) return;
  throw new ConfigurationError(`A file in the input has ${size} bytes, and at most ${maximum} are allowed`, {
    hint: "Raise maximumFileSize of createClient if that is wanted.",
  });
}

async function collect(chunks: AsyncIterable<Uint8Array>, maximum: number): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    requireSize(size, maximum);
    parts.push(chunk);
  }
  const whole = new Uint8Array(size);
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}

/** Some browsers cannot iterate over a stream. */
async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value;
  } finally {
    await reader.cancel().catch(() => {});
  }
}
