import type { JsonObject, JsonValue } from "@corsac/importer";
import { isJsonObject } from "@corsac/importer/document";
import sharp from "sharp";
import type { DocumentedModel } from "./documented-services.js";

/** A file for a field that takes one. */
export interface SampleFile {
  readonly field: string;
  readonly name: string;
  readonly blob: Blob;
}

/** An input that a model takes, without its files, and those. */
export interface ExampleInput {
  readonly input: JsonObject;
  readonly files: readonly SampleFile[];
}

/** The first example of the model's pages; where they have none, what its input needs at least. */
export async function exampleInput(model: DocumentedModel): Promise<ExampleInput> {
  const [example] = model.examples ?? [];
  if (example !== undefined) return { input: example.input, files: [] };
  const { properties, required } = model.input.schema;
  const fields = isJsonObject(properties) ? properties : {};
  const input: JsonObject = {};
  const files: SampleFile[] = [];
  for (const field of Array.isArray(required) ? required.map(String) : []) {
    const schema = fields[field];
    if (isFile(schema)) files.push(await sampleFile(field, schema));
    else input[field] = sampleValue(schema);
  }
  return { input, files };
}

function isFile(schema: JsonValue | undefined): schema is JsonObject {
  return isJsonObject(schema) && (schema["format"] === "binary" || schema["contentMediaType"] !== undefined);
}

function sampleValue(schema: JsonValue | undefined): JsonValue {
  const { default: standard, enum: values, examples } = isJsonObject(schema) ? schema : {};
  const [first] = [...list(standard), ...(Array.isArray(values) ? values : []), ...list(examples).flat()];
  return first ?? "a lighthouse";
}

function list(value: JsonValue | undefined): JsonValue[] {
  return value === undefined ? [] : [value];
}

async function sampleFile(field: string, schema: JsonObject): Promise<SampleFile> {
  if (String(schema["contentMediaType"]).startsWith("audio/")) {
    return { field, name: "tone.wav", blob: new Blob([silence()], { type: "audio/wav" }) };
  }
  const png = await sharp({ create: { width: 64, height: 64, channels: 4, background: "teal" } })
    .png()
    .toBuffer();
  return { field, name: "square.png", blob: new Blob([new Uint8Array(png)], { type: "image/png" }) };
}

/** A tenth of a second of nothing: 16-bit mono at 8 kHz, as http://soundfile.sapp.org/doc/WaveFormat describes it. */
function silence(): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(44 + 1600);
  const view = new DataView(bytes.buffer);
  const word = (offset: number, text: string): void => bytes.set(new TextEncoder().encode(text), offset);
  word(0, "RIFF");
  view.setUint32(4, bytes.length - 8, true);
  word(8, "WAVEfmt ");
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, 8000, true);
  view.setUint32(28, 16_000, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  word(36, "data");
  view.setUint32(40, 1600, true);
  return bytes;
}
