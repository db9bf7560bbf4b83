import { NoContentGeneratedError, type TranscriptionModelV3 } from "@ai-sdk/provider";
import { outputText } from "@corsac/core";
import { withAiSdkErrors } from "../errors.js";
import { createInput } from "../input/create-input.js";
import { blobOf } from "../input/files.js";
import { numberNamed, textNamed, valueNamed } from "../output/named-values.js";
import { predictionMetadata } from "../output/prediction-metadata.js";
import { providerName } from "../provider-name.js";
import { type BoundModel, finish, givenFields, identityOf } from "./call.js";

interface Segment {
  readonly text: string;
  readonly startSecond: number;
  readonly endSecond: number;
}

/** A model that transcribes speech. */
export function transcriptionModel(bound: BoundModel): TranscriptionModelV3 {
  const { model } = bound;
  return {
    ...identityOf(model),
    doGenerate: (options) =>
      withAiSdkErrors(async () => {
        const { audio, mediaType, abortSignal } = options;
        const input = createInput(model, givenFields(bound, options.providerOptions));
        input.setFiles("audio", model.roles.audio ?? [], [blobOf(audio, mediaType)]);
        const { prediction, output } = await finish(bound, input.fields, abortSignal);
        const text = outputText(model, output);
        if (text === undefined) {
          throw new NoContentGeneratedError({ message: `The output of ${model.id} has no text` });
        }
        return {
          text,
          segments: segmentsOf(output),
          language: textNamed(output, ["language", "languagecode"]),
          durationInSeconds: numberNamed(output, ["duration", "durationseconds"]),
          warnings: input.warnings,
          providerMetadata: { [providerName]: predictionMetadata(model, prediction, input.fields) },
          response: { timestamp: new Date(), modelId: model.id },
        };
      }),
  };
}

function segmentsOf(output: unknown): Segment[] {
  const segments = valueNamed(output, ["segments", "utterances"]);
  return (Array.isArray(segments) ? segments : []).flatMap((segment): Segment[] => {
    const text = textNamed(segment, ["text"]);
    const startSecond = numberNamed(segment, ["start", "starttime"]);
    const endSecond = numberNamed(segment, ["end", "endtime"]);
    const isWhole = text !== undefined && startSecond !== undefined && endSecond !== undefined;
    return isWhole ? [{ text, startSecond, endSecond }] : [];
  });
}
