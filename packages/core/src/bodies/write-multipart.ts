import type { EncodingDescriptor } from "../descriptor/operation.js";
import { isInputFile } from "../files/input-file.js";
import { readInputFile } from "../files/read-input-file.js";
import { formParts } from "./form-parts.js";
import { bareMediaType } from "./media-types.js";
import type { WrittenBody } from "./written-body.js";

/** A part whose file was read. */
interface ReadPart {
  readonly name: string;
  readonly content: string | Blob;
  readonly fileName?: string;
  readonly contentType?: string | undefined;
}

/**
 * A multipart form. `FormData` is used where possible. It does not support texts with a media type, so a form with such
 * texts is serialized here.
 */
export async function writeMultipart(
  fields: Readonly<Record<string, unknown>>,
  encodings: Readonly<Record<string, EncodingDescriptor>> | undefined,
  mediaType: string,
  maximumFileSize: number,
): Promise<WrittenBody> {
  const parts = await Promise.all(
    formParts(fields, encodings).map(async ({ name, value, contentType }): Promise<ReadPart> => {
      if (!isInputFile(value)) return { name, content: String(value), contentType };
      const read = await readInputFile(value, maximumFileSize);
      const type = fileType(read.contentType, contentType);
      const content = new Blob([read.bytes], { type });
      return { name, content, fileName: read.name ?? name, contentType: type };
    }),
  );
  const isPlain = ({ content, contentType }: ReadPart): boolean =>
    typeof content !== "string" || contentType === undefined || bareMediaType(contentType) === "text/plain";
  if (bareMediaType(mediaType) !== "multipart/form-data" || !parts.every(isPlain)) {
    return assemble(parts, bareMediaType(mediaType));
  }
  const form = new FormData();
  for (const { name, content, fileName } of parts) {
    if (typeof content === "string") form.append(name, content);
    else form.append(name, content, fileName);
  }
  return { body: form, contentType: undefined };
}

/** The documented type of a file, if there is exactly one and the file does not match it. */
function fileType(own: string, wanted: string | undefined): string {
  if (wanted === undefined || /[*,]/.test(wanted)) return own;
  return wanted;
}

/** RFC 7578; names are escaped as in browsers (https://html.spec.whatwg.org/#multipart-form-data). */
function assemble(parts: readonly ReadPart[], mediaType: string): WrittenBody {
  const random = (): string => Math.random().toString(36).slice(2);
  const boundary = `corsac-${random()}${random()}`;
  const pieces = parts.flatMap(({ name, content, fileName, contentType }) => [
    `--${boundary}\r\nContent-Disposition: form-data; name="${escaped(name)}"`,
    fileName === undefined ? "" : `; filename="${escaped(fileName)}"`,
    contentType ? `\r\nContent-Type: ${contentType}` : "",
    "\r\n\r\n",
    content,
    "\r\n",
  ]);
  return {
    body: new Blob([...pieces, `--${boundary}--\r\n`]),
    contentType: `${mediaType}; boundary=${boundary}`,
  };
}

function escaped(name: string): string {
  return name.replace(/"/g, "%22").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
