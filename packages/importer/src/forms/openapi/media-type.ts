/** Short names of media types on pages. */
const words: Readonly<Record<string, string>> = {
  json: "application/json",
  "x-json": "application/json",
  xml: "application/xml",
  yaml: "application/yaml",
  html: "text/html",
  text: "text/plain",
  plain: "text/plain",
  string: "text/plain",
  csv: "text/csv",
  sse: "text/event-stream",
  "event-stream": "text/event-stream",
  stream: "text/event-stream",
  form: "application/x-www-form-urlencoded",
  urlencoded: "application/x-www-form-urlencoded",
  "x-www-form-urlencoded": "application/x-www-form-urlencoded",
  "form-urlencoded": "application/x-www-form-urlencoded",
  "form-data": "multipart/form-data",
  formdata: "multipart/form-data",
  multipart: "multipart/form-data",
  binary: "application/octet-stream",
  file: "application/octet-stream",
  bytes: "application/octet-stream",
  "octet-stream": "application/octet-stream",
  pdf: "application/pdf",
  zip: "application/zip",
  image: "image/*",
  audio: "audio/*",
  video: "video/*",
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  mp3: "audio/mpeg",
  mp4: "video/mp4",
  any: "*/*",
  "*": "*/*",
};

/** The media type for a text: the text itself if it is one, undefined if it is unknown. */
export function plainMediaType(written: string): string | undefined {
  const text = written.trim();
  if (/^[\w!#$&^.+*-]+\/[\w!#$&^.+*-]+\s*(?:;.*)?$/.test(text)) return text;
  const word = text.toLowerCase().replace(/^\./, "");
  return Object.hasOwn(words, word) ? words[word] : undefined;
}
