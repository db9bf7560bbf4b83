import { holdsFile } from "../files/input-file.js";
import { isFile } from "../media/is-file.js";
import { bareMediaType, isJsonMedia, isMultipart, isTextMedia, isUrlEncodedForm } from "./media-types.js";

/**
 * The media type in which a body is written: the first of the operation's media types that fits the value.
 *
 * @param documented the media types of the operation, the preferred one first; JSON if there is none
 * @param stated the media type in the caller's `Content-Type` header
 */
export function chooseMediaType(
  body: unknown,
  documented: readonly string[],
  stated?: string | null,
): string {
  if (stated) return stated;
  const find = (suits: (mediaType: string) => boolean): string | undefined => documented.find(suits);
  if (body instanceof FormData) return find(isMultipart) ?? "multipart/form-data";
  if (body instanceof URLSearchParams) return "application/x-www-form-urlencoded";
  if (isFile(body)) return fileMediaType(body, documented);
  if (typeof body !== "object" || body === null) {
    return find(isTextMedia) ?? find(isJsonMedia) ?? documented[0] ?? "application/json";
  }
  if (holdsFile(body)) return find(isMultipart) ?? "multipart/form-data";
  const isOfFields = (mediaType: string): boolean =>
    isJsonMedia(mediaType) || isUrlEncodedForm(mediaType) || isMultipart(mediaType);
  return find(isOfFields) ?? documented[0] ?? "application/json";
}

/**
 * The media type of a file as the body: its own type if the operation accepts it, otherwise the first one for files.
 */
function fileMediaType(body: unknown, documented: readonly string[]): string {
  const own = body instanceof Blob ? bareMediaType(body.type) : "";
  const isOwn = (mediaType: string): boolean => {
    const range = bareMediaType(mediaType);
    return range === own || range === "*/*" || (range.endsWith("/*") && own.startsWith(range.slice(0, -1)));
  };
  if (own !== "" && documented.some(isOwn)) return own;
  const concrete = documented.filter((one) => !one.includes("*"));
  return (
    concrete.find((one) => !isJsonMedia(one) && !isUrlEncodedForm(one) && !isMultipart(one)) ||
    own ||
    "application/octet-stream"
  );
}
