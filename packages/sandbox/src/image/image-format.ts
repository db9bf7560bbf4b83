import { jsonList, jsonObject, member } from "../document/contract.js";
import { roleNumber, roleValue, type Subject } from "../render/subject.js";

/** A format that pictures are written in. */
export type ImageFormat = "png" | "jpeg" | "webp";

/** A format and how much of the picture it keeps. */
export interface ImageEncoding {
  format: ImageFormat;
  extension: string;
  mediaType: string;
  /** 1 to 100; png ignores it. */
  quality: number;
}

const extensions: Readonly<Record<ImageFormat, string>> = { png: "png", jpeg: "jpg", webp: "webp" };

/** The format and quality an input asks for by role; png where it has no say, unless its output says else. */
export function readEncoding(subject: Subject): ImageEncoding {
  const format = toFormat(roleValue(subject, "format")) ?? declaredFormat(subject) ?? "webp";
  const quality = Math.round(roleNumber(subject, "quality") ?? 88);
  return {
    format,
    extension: extensions[format],
    mediaType: `image/${format}`,
    quality: Math.min(100, Math.max(1, quality)),
  };
}

function toFormat(value: unknown): ImageFormat | undefined {
  if (typeof value !== "string") return undefined;
  const word = value
    .toLowerCase()
    .replace(/^image\//, "")
    .replace(/^\./, "");
  if (word === "jpg" || word === "jpeg") return "jpeg";
  return word === "png" || word === "webp" ? word : undefined;
}

/** `contentMediaType: image/png` on the output or on its items. */
function declaredFormat(subject: Subject): ImageFormat | undefined {
  const schema = subject.model.outputSchema;
  const places = [schema, jsonObject(member(schema, "items")), ...jsonList(schema["anyOf"])];
  return places
    .map((place) => toFormat(member(place, "contentMediaType")))
    .find((format) => format !== undefined);
}
