import { NoContentGeneratedError, type SpeechModelV3 } from "@ai-sdk/provider";
import { withAiSdkErrors } from "../errors.js";
import { createInput } from "../input/create-input.js";
import { filesOf } from "../output/files-of.js";
import { predictionMetadata } from "../output/prediction-metadata.js";
import { providerName } from "../provider-name.js";
import { type BoundModel, finish, givenFields, identityOf } from "./call.js";

/**
 * A model that generates speech, music or other sounds from a text. The first audio file of its output is the result.
 */
export function speechModel(bound: BoundModel): SpeechModelV3 {
  const { model } = bound;
  return {
    ...identityOf(model),
    doGenerate: (options) =>
      withAiSdkErrors(async () => {
        const { text, voice, outputFormat, instructions, speed, language, abortSignal } = options;
        const input = createInput(model, givenFields(bound, options.providerOptions));
        input.set("text", model.roles.prompt, text);
        input.setNamed("voice", voice);
        input.set("outputFormat", model.roles.format, outputFormat);
        input.setNamed("instructions", instructions);
        input.setNamed("speed", speed);
        input.setNamed("language", language);
        const { prediction, output } = await finish(bound, input.fields, abortSignal);
        const [file] = filesOf(model, output, "audio");
        if (file === undefined) {
          throw new NoContentGeneratedError({
            message: `${model.id} made no sound (prediction ${prediction.id})`,
          });
        }
        return {
          audio: await file.bytes({ signal: abortSignal }),
          warnings: input.warnings,
          providerMetadata: { [providerName]: predictionMetadata(model, prediction, input.fields) },
          response: { timestamp: new Date(), modelId: model.id },
        };
      }),
  };
}
