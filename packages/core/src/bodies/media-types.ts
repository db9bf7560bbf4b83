/** A media type without parameters, in lower case. */
export function bareMediaType(mediaType: string): string {
  return (mediaType.split(";")[0] ?? "").trim().toLowerCase();
}

/** Whether a media type is JSON, including types with the suffix `+json` (`application/problem+json`). RFC 6839 */
export function isJsonMedia(mediaType: string): boolean {
  return /[/+]json$/.test(bareMediaType(mediaType));
}

export function isUrlEncodedForm(mediaType: string): boolean {
  return bareMediaType(mediaType) === "application/x-www-form-urlencoded";
}

export function isMultipart(mediaType: string): boolean {
  return bareMediaType(mediaType).startsWith("multipart/");
}

/** Whether a media type is text that is neither JSON nor a form. */
export function isTextMedia(mediaType: string): boolean {
  return /^text\/|[/+](?:xml|yaml|javascript|graphql)$/.test(bareMediaType(mediaType));
}
