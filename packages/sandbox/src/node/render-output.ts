import type { CorsacDocument, JsonObject } from "../document/contract.js";
import { modelsByName } from "../document/models-by-name.js";
import { readService } from "../document/read-service.js";
import { openInline } from "../files/inline-file.js";
import { planOutput } from "../render/plan-output.js";
import { readSubject } from "../render/subject.js";
import { SandboxError } from "../sandbox-error.js";
import { ajvEngine } from "../validation/ajv-engine.js";
import { nearest } from "../validation/near-miss.js";
import { compileValidator } from "../validation/validator.js";
import { sketches } from "./sketches.js";

/** A file of an output. */
export interface RenderedFile {
  /** JSON Pointer of its URL in the output. */
  pointer: string;
  name: string;
  mediaType: string;
  bytes: Uint8Array;
}

/**
 * The media that the sandbox would put out for an input, without any HTTP. Same input, same bytes.
 * @param modelId The id as in the document, the slug or the exported name, also after the service's name.
 * @throws {SandboxError} `unknown-model`, `invalid-input` naming every violation, `invalid-document`.
 */
export async function renderOutput(
  document: CorsacDocument,
  modelId: string,
  input: JsonObject,
): Promise<RenderedFile[]> {
  const { models, name } = readService(document);
  const [model, another] = modelsByName(models, name, modelId);
  if (another) {
    const ids = modelsByName(models, name, modelId).map(({ id }) => id);
    throw new SandboxError("unknown-model", `${modelId} can be ${ids.length} models.`, {
      hint: `Write the id of one: ${ids.join(", ")}.`,
    });
  }
  if (!model) {
    const known = models.map(({ id }) => id);
    const meant = nearest(modelId, known, 8)[0];
    throw new SandboxError("unknown-model", `There is no model ${modelId} in the document.`, {
      hint: meant === undefined ? `Known: ${known.join(", ")}.` : `Did you mean ${meant}?`,
    });
  }
  const violations = compileValidator(
    ajvEngine,
    model.inputSchema,
    `the input of \`${model.id}\``,
    "",
  )(input);
  if (violations.length > 0) {
    const lines = violations.map(({ field, description }) => `${field}: ${description}`);
    throw new SandboxError("invalid-input", `The input of ${model.id} is not valid. ${lines.join(" ")}`);
  }
  const { files } = planOutput(readSubject(model, input, { open: openInline }), sketches);
  return Promise.all(
    files.map(async ({ pointer, name, mediaType, render }) => ({
      pointer,
      name,
      mediaType,
      bytes: await render(),
    })),
  );
}
