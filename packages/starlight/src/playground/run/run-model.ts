import { defineModel, type Model, type ModelDescriptor } from "@corsac/core";
import { type RunRecord, type RunRequest, type RunSession, recordRun } from "./run-record.js";
import { showOutput } from "./shown-output.js";

/** Runs a model with the client of `@corsac/core`. Never rejects: errors are in the record. */
export function runModel(descriptor: ModelDescriptor, request: RunRequest): Promise<RunRecord> {
  const model = defineModel<object, unknown>(descriptor);
  const { input, signal, target, isStreamed } = request;
  return recordRun(request, async (session) => {
    if (isStreamed && model.stream !== undefined) return await readPieces(model, request, session);
    const { client, record, tell } = session;
    const output = await client.run(model, input, {
      signal,
      onUpdate(update) {
        record.update = update;
        tell();
      },
    });
    record.output = await showOutput(model, output, target);
  });
}

async function readPieces(
  model: Model,
  { input, signal, target }: RunRequest,
  { client, record, tell }: RunSession,
): Promise<void> {
  const values: unknown[] = [];
  for await (const piece of client.stream(model, input, { signal })) {
    record.text += piece.text;
    record.pieces += 1;
    values.push(piece.value);
    tell();
  }
  const { files, json } = await showOutput(model, values, target);
  record.output = { files, json, ...(record.text === "" ? {} : { text: record.text }) };
}
