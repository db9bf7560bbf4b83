import { basename } from "node:path";
import { pathToFileURL } from "node:url";
import { type Model, type OutputFile, outputText, type Prediction } from "@corsac/core";
import type { CallToolResult } from "@modelcontextprotocol/sdk/types.js";
import type { McpState } from "../state.js";
import { filesIn } from "./files-in.js";
import { previewOf } from "./preview.js";
import { isDone, statusOf } from "./status-of.js";

type Content = CallToolResult["content"];

/** The maximum number of characters of a text or of JSON in a result; a longer one is truncated. */
const longest = 20_000;

/** The paths of saved files, so that a result that is requested again is not saved again. */
const savedFiles = new WeakMap<OutputFile, string>();

/** The result of a finished prediction, or its state. */
export async function resultOf(
  state: McpState,
  name: string,
  model: Model,
  prediction: Prediction,
): Promise<CallToolResult> {
  const status = statusOf(name, prediction);
  if (!isDone(prediction)) {
    return { content: [{ type: "text", text: `${status}. Not done yet: use check, then result.` }] };
  }
  const output = await prediction.output();
  const files = filesIn(output);
  const content: Content = [];
  for (const file of files) content.push(...(await contentOf(state, file)));
  const text = files.length === 0 ? outputText(model, output) : undefined;
  const shownText = text ?? JSON.stringify(output) ?? "";
  content.unshift({
    type: "text",
    text: `${status}\n${shownText.length > longest ? `${shownText.slice(0, longest)}… (${shownText.length} characters)` : shownText}`,
  });
  return { content };
}

/** A file as a link, and an image also as a small preview. */
async function contentOf({ options }: McpState, file: OutputFile): Promise<Content> {
  const bytes = await file.bytes();
  const path = options.folder === undefined ? undefined : await save(file, options.folder);
  const mimeType = file.contentType ?? "application/octet-stream";
  const preview = await previewOf(bytes, mimeType);
  const content: Content = [];
  if (path !== undefined) {
    content.push({ type: "text", text: `Saved: ${path}` });
    content.push({
      type: "resource_link",
      uri: pathToFileURL(path).href,
      name: basename(path),
      mimeType,
      size: bytes.byteLength,
    });
  } else if (!file.url.startsWith("data:")) {
    content.push({ type: "resource_link", uri: file.url, name: file.name, mimeType, size: bytes.byteLength });
  }
  if (preview !== undefined) content.push({ type: "image", ...preview });
  return content;
}

async function save(file: OutputFile, folder: string): Promise<string> {
  const path = savedFiles.get(file) ?? (await file.save(`${folder}/`));
  savedFiles.set(file, path);
  return path;
}
