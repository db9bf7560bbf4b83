import type { Client, Model, Prediction } from "@corsac/core";
import { providerName } from "../provider-name.js";

/** A model with the client that runs it. */
export interface BoundModel {
  readonly client: Client;
  readonly model: Model;
  /** Default fields of every input. */
  readonly defaults: object;
}

/** The properties that all models of the AI SDK share. */
export interface ModelIdentity {
  readonly specificationVersion: "v3";
  /** `corsac.<service>` */
  readonly provider: string;
  readonly modelId: string;
}

/** A finished prediction with its output. */
export interface Finished {
  readonly prediction: Prediction;
  readonly output: unknown;
}

export function identityOf({ id, preset, service }: Model): ModelIdentity {
  return {
    specificationVersion: "v3",
    provider: `${providerName}.${service.name}`,
    modelId: preset === undefined ? id : `${id}:${preset.name}`,
  };
}

/** The fields that the caller passes unchanged: those of this call take precedence over the defaults. */
export function givenFields(
  { defaults }: BoundModel,
  options: Readonly<Record<string, object>> | undefined,
): object {
  return { ...defaults, ...options?.[providerName] };
}

/**
 * Creates a prediction and waits for its output. Aborting cancels the prediction at the service. Without a signal, the
 * service is asked to hold its response until the prediction is done.
 */
export async function finish(
  { client, model }: BoundModel,
  input: object,
  signal: AbortSignal | undefined,
): Promise<Finished> {
  const prediction: Prediction = await client.predictions.create(model, input, {
    signal,
    wait: signal === undefined,
  });
  return { prediction, output: await prediction.output({ signal }) };
}

/** The metadata of a result. */
export function responseOf({ id }: Model): { timestamp: Date; modelId: string; headers: undefined } {
  return { timestamp: new Date(), modelId: id, headers: undefined };
}
