import { sampleSchema } from "../answers/sample-schema.js";
import { knownPointer } from "../answers/schema-at.js";
import { writeAt } from "../answers/write-at.js";
import { readFileId } from "../answers/write-files.js";
import { jsonObject } from "../document/contract.js";
import { fileResponse } from "../files/serve-file.js";
import { filesPath, type SandboxContext } from "../http/sandbox-context.js";
import { progressAt } from "../predictions/prediction.js";
import type { PlannedFile } from "../render/planned-output.js";
import type { Asked } from "../requests/asked.js";
import type { Reply } from "../transport/reply.js";
import type { Part } from "./parts.js";
import { jsonResponse } from "./respond.js";
import { boundValues } from "./sources.js";

/** Returns a file by its id in an output: its URL, or the file itself. Undefined for an unknown id. */
export async function download(
  context: SandboxContext,
  asked: Asked,
  { binding }: Extract<Part, { kind: "download" }>,
): Promise<Reply | undefined> {
  const found = boundValues(asked, binding)
    .map(({ given }) => given)
    .map((given) => (typeof given === "string" ? findFile(context, given) : undefined))
    .find((file) => file !== undefined);
  if (!found) return undefined;
  const { operation } = asked.match;
  if (binding.url === undefined) return fileResponse(context, asked.request, found.key, found.file);
  const schema = jsonObject(operation.response.schema);
  const body = sampleSchema(schema, { now: context.clock.now() }) ?? {};
  const url = `${asked.origin}${filesPath}/${found.key}`;
  return jsonResponse(
    writeAt(body, schema, knownPointer(schema, binding.url), url),
    operation.response.status,
  );
}

/** The file with an id: that of a file, or of a prediction with a single file. */
function findFile(context: SandboxContext, id: string): { key: string; file: PlannedFile } | undefined {
  const named = context.store.get(id) === undefined ? readFileId(id) : { prediction: id, index: 0 };
  if (!named) return undefined;
  const prediction = context.store.get(named.prediction);
  if (prediction) {
    const { state, removed } = progressAt(prediction, context.clock.now());
    if (state !== "succeeded" || removed) return undefined;
  }
  const files = prediction?.output.files ?? context.shelf.get(named.prediction) ?? [];
  const file = files[named.index];
  return file && { key: `${named.prediction}/${file.name}`, file };
}
