import { isJsonObject, type JsonValue } from "../document/contract.js";
import { roleNumber, roleValue, type Subject } from "./subject.js";

/** A file format of pixels. */
export type ImageFormat = "png" | "jpeg" | "webp" | "avif";

/** A format and its quality. */
export interface ImageEncoding {
  format: ImageFormat;
  extension: string;
  mediaType: string;
  /** 1 to 100; png ignores it. */
  quality: number;
}

const extensions: Readonly<Record<ImageFormat, string>> = {
  png: "png",
  jpeg: "jpg",
  webp: "webp",
  avif: "avif",
};

const words: ReadonlyMap<string, ImageFormat | "svg"> = new Map([
  ["png", "png"],
  ["jpg", "jpeg"],
  ["jpeg", "jpeg"],
  ["webp", "webp"],
  ["avif", "avif"],
  ["svg", "svg"],
  ["svg+xml", "svg"],
]);

/** The requested file format, by role. Undefined if the input and the output's schema name none of these. */
export function askedFormat(subject: Subject): ImageFormat | "svg" | undefined {
  const asked = [roleValue(subject, "format"), ...declaredTypes(subject.model.outputSchema)];
  return asked.map(toFormat).find((format) => format !== undefined);
}

/** The encoding of pixels: webp by default, and if the requested format is not supported. */
export function readEncoding(subject: Subject, possible: ReadonlySet<ImageFormat>): ImageEncoding {
  const asked = askedFormat(subject);
  const usual = possible.has("webp") ? "webp" : "png";
  const format = asked !== undefined && asked !== "svg" && possible.has(asked) ? asked : usual;
  const quality = Math.round(roleNumber(subject, "quality") ?? 88);
  return encodingAs(format, Math.min(100, Math.max(1, quality)));
}

/** The encoding for a format of pixels, with its file extension and media type. */
export function encodingAs(format: ImageFormat, quality: number): ImageEncoding {
  return { format, extension: extensions[format], mediaType: `image/${format}`, quality };
}

function toFormat(value: JsonValue | undefined): ImageFormat | "svg" | undefined {
  if (typeof value !== "string") return undefined;
  return words.get(
    value
      .toLowerCase()
      .replace(/^image\//, "")
      .replace(/^\./, ""),
  );
}

/** Every `contentMediaType` of an output: `image/png`, `video/mp4`. */
export function declaredTypes(schema: JsonValue): string[] {
  if (Array.isArray(schema)) return schema.flatMap(declaredTypes);
  if (!isJsonObject(schema)) return [];
  const own = schema["contentMediaType"];
  const inner = ["properties", "items", "anyOf", "oneOf", "allOf"].flatMap((keyword) => {
    const part = schema[keyword];
    if (part === undefined) return [];
    return keyword === "properties" && isJsonObject(part)
      ? Object.values(part).flatMap(declaredTypes)
      : declaredTypes(part);
  });
  return typeof own === "string" ? [own, ...inner] : inner;
}
