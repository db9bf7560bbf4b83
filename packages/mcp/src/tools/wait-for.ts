import type { Prediction } from "@corsac/core";
import { WaitTimeoutError } from "@corsac/core";
import type { RequestHandlerExtra } from "@modelcontextprotocol/sdk/shared/protocol.js";
import type { ServerNotification, ServerRequest } from "@modelcontextprotocol/sdk/types.js";

/** The request that calls a tool: its signal, its progress token, and a way to send notifications. */
export type Extra = RequestHandlerExtra<ServerRequest, ServerNotification>;

/**
 * Waits for a prediction for some seconds, with progress notifications if the client requests them. The prediction
 * continues after this time, and also if the client cancels its request, which MCP clients do at their own timeout.
 */
export async function waitFor(prediction: Prediction, seconds: number, extra: Extra): Promise<void> {
  const progressToken = extra._meta?.progressToken;
  let step = 0;
  const onUpdate = ({ progress, state }: { readonly progress?: number; readonly state: string }): void => {
    if (progressToken === undefined) return;
    // Progress must increase with every notification, also if the service reports none.
    step = progress === undefined ? step + 1 : Math.max(step + 1e-6, progress * 100);
    const params = {
      progressToken,
      progress: step,
      message: state,
      ...(progress === undefined ? {} : { total: 100 }),
    };
    // A disconnected client needs no progress.
    extra.sendNotification({ method: "notifications/progress", params }).catch(() => {});
  };
  try {
    await prediction.wait({ timeout: seconds * 1000, signal: extra.signal, cancelOnAbort: false, onUpdate });
  } catch (error) {
    if (!WaitTimeoutError.isInstance(error) && !extra.signal.aborted) throw error;
  }
}
