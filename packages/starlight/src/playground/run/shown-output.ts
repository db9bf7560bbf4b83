import { type ModelDescriptor, OutputFile, outputText } from "@corsac/core";
import type { MediaKind } from "@corsac/importer/document";
import type { Target } from "./targets.js";

/** A file of an output, prepared for display. */
export interface ShownFile {
  name: string;
  media: MediaKind;
  /** For `src` and for a download. */
  address: string;
  /** The file's own URL. Empty if the file was contained in the response. */
  url: string;
}

/** An output for display: its files, its text, and all of it as JSON. */
export interface ShownOutput {
  files: ShownFile[];
  text?: string;
  json: string;
}

const mediaByExtension: Readonly<Record<string, MediaKind>> = {
  ...Object.fromEntries(
    ["png", "jpg", "jpeg", "webp", "gif", "svg", "avif"].map((one) => [one, "image" as const]),
  ),
  ...Object.fromEntries(
    ["mp3", "wav", "flac", "ogg", "opus", "aac", "m4a"].map((one) => [one, "audio" as const]),
  ),
  ...Object.fromEntries(["mp4", "webm", "mov", "mkv"].map((one) => [one, "video" as const])),
  ...Object.fromEntries(
    ["txt", "md", "json", "srt", "vtt", "html", "pdf"].map((one) => [one, "file" as const]),
  ),
};

function filesIn(value: unknown): OutputFile[] {
  if (value instanceof OutputFile) return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(filesIn);
}

/** The kind of media of a media type, if pages can show it. */
export function mediaOfType(mediaType: string): MediaKind | undefined {
  const [type] = mediaType.split("/");
  return type === "image" || type === "audio" || type === "video" ? type : undefined;
}

function mediaOf(model: ModelDescriptor, file: OutputFile): MediaKind {
  const known = mediaOfType(file.contentType ?? "");
  if (known !== undefined) return known;
  const extension = /\.(\w+)$/.exec(file.name)?.[1]?.toLowerCase() ?? "";
  return mediaByExtension[extension] ?? (model.media === "text" ? "file" : model.media);
}

/** Prepares an output for display: files get addresses that this page may load. */
export async function showOutput(
  model: ModelDescriptor,
  output: unknown,
  target: Target,
): Promise<ShownOutput> {
  const found = new Map(filesIn(output).map((file) => [file.url, file]));
  const files = await Promise.all(
    [...found.values()].map(async (file): Promise<ShownFile> => {
      const address = await target.show(file.url, () => file.blob());
      const url = file.url.startsWith("data:") ? "" : file.url;
      return { name: file.name, media: mediaOf(model, file), address, url };
    }),
  );
  const text = output === undefined ? undefined : outputText(model, output);
  return { files, ...(text ? { text } : {}), json: jsonText(output) };
}

/** Number of displayed characters of a `data:` URL. */
const dataShown = 60;

function jsonText(output: unknown): string {
  const short = (_key: string, value: unknown): unknown =>
    typeof value === "string" && value.startsWith("data:") && value.length > dataShown
      ? `${value.slice(0, dataShown)}…`
      : value;
  return JSON.stringify(output, short, 2) ?? "";
}
