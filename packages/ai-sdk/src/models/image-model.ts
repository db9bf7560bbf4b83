import type { ImageModelV3 } from "@ai-sdk/provider";
import { withAiSdkErrors } from "../errors.js";
import { createInput } from "../input/create-input.js";
import { isNamed } from "../input/field-names.js";
import { inputFile } from "../input/files.js";
import { setSize } from "../input/picture-settings.js";
import { largestNumber, schemaAt } from "../input/schema-at.js";
import { filesOf } from "../output/files-of.js";
import { predictionMetadata } from "../output/prediction-metadata.js";
import { providerName } from "../provider-name.js";
import { type BoundModel, finish, givenFields, identityOf, responseOf } from "./call.js";

/** A model that generates images. */
export function imageModel(bound: BoundModel): ImageModelV3 {
  const { model } = bound;
  const { roles, input: modelInput } = model;
  const countSchema = roles.count === undefined ? undefined : schemaAt(modelInput.schema, roles.count);
  const pictures = roles.images ?? [];
  const isMask = (pointer: string): boolean => isNamed(pointer.split("/").at(-1) ?? "", "mask");
  return {
    ...identityOf(model),
    // If no maximum is documented, several images require several predictions.
    maxImagesPerCall: largestNumber(countSchema) ?? 1,
    doGenerate: (options) =>
      withAiSdkErrors(async () => {
        const { prompt, n, size, aspectRatio, seed, files = [], mask, abortSignal } = options;
        const input = createInput(model, givenFields(bound, options.providerOptions));
        input.set("prompt", roles.prompt, prompt);
        if (n > 1) input.set("n", roles.count, n, String(n));
        setSize(input, model, "size", size);
        input.set("aspectRatio", roles.aspectRatio, aspectRatio);
        input.set("seed", roles.seed, seed);
        input.setFiles(
          "files",
          pictures.filter((pointer) => !isMask(pointer)),
          files.map(inputFile),
        );
        if (mask !== undefined) input.setFiles("mask", pictures.filter(isMask), [inputFile(mask)]);
        const { prediction, output } = await finish(bound, input.fields, abortSignal);
        const made = filesOf(model, output, "image");
        const images = await Promise.all(made.map((file) => file.bytes({ signal: abortSignal })));
        const metadata = predictionMetadata(model, prediction, input.fields, { images: images.length });
        return {
          images,
          warnings: input.warnings,
          // `ai` keeps only the property `images`. The images of one prediction share its cost.
          providerMetadata: {
            [providerName]: { ...metadata, images: made.map(({ url }) => ({ ...metadata, ...webUrl(url) })) },
          },
          response: responseOf(model),
        };
      }),
  };
}

/** The URL of an image, unless it is a data URL, which would repeat the image. */
function webUrl(url: string): { url?: string } {
  return url.startsWith("data:") ? {} : { url };
}
