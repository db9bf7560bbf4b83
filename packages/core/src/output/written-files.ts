import type { JsonSchema, ModelDescriptor, OutputFileBinding } from "../descriptor/model.js";
import { placesOf } from "../json/places-of.js";
import { getPointer, own, parsePointer, setPointer } from "../json/pointer.js";
import { fileOf, madeBefore } from "./convert-any.js";
import { encodedFileUrl } from "./encoded-file.js";
import type { MakeFile } from "./output-file.js";

/** Markdown links, including images, and data URLs that are separate words of a text. */
const linked =
  /\]\(\s*<?((?:https?:\/\/|data:)[^\s)>]+)|(data:[\w.+-]+\/[\w.+-]+(?:;[\w=.-]+)*,[\w+/=%-]+)/gi;

/**
 * An output with files at the positions whose encoding the model's description defines; a Markdown text
 * becomes `{ text, files }`: the unchanged text, and the files that it embeds or links to.
 */
export function readWrittenFiles(
  output: unknown,
  model: Pick<ModelDescriptor, "output"> | undefined,
  makeFile: MakeFile,
): unknown {
  let read = output;
  for (const { pointer, download, encoding = download && "url" } of model?.output.files ?? []) {
    if (!encoding) continue;
    for (const place of placesOf(output, pointer)) {
      const text = getPointer(output, place);
      if (typeof text !== "string") continue;
      const { contentMediaType } = schemaAt(model?.output.schema, place);
      const made = filesIn(text, encoding, contentMediaType, makeFile);
      madeBefore.add(made);
      read = setPointer(read, place, made);
    }
  }
  return read;
}

function filesIn(
  text: string,
  encoding: NonNullable<OutputFileBinding["encoding"]>,
  contentMediaType: string | undefined,
  makeFile: MakeFile,
): object {
  if (encoding === "markdown")
    return {
      text,
      files: [...text.matchAll(linked)].map(([, link, url = ""]) => fileOf(link ?? url, makeFile)),
    };
  const isEncoded = encoding === "base64" || encoding === "hex";
  const schema = {
    ...(isEncoded && { contentEncoding: encoding }),
    ...(contentMediaType && { contentMediaType }),
  };
  return fileOf(encodedFileUrl(text, schema), makeFile);
}

function schemaAt(schema: JsonSchema = {}, place: string): JsonSchema {
  const step = (at: JsonSchema, name: string): JsonSchema => {
    const property = own(at.properties ?? {}, name) !== undefined ? at.properties?.[name] : undefined;
    return property ?? at.items ?? {};
  };
  return parsePointer(place).reduce(step, schema);
}
