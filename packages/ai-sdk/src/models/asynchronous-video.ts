import type {
  JSONObject,
  JSONValue,
  SharedV3Warning,
  Experimental_VideoModelV3VideoData as VideoData,
  Experimental_VideoModelV3 as VideoModelV3,
  Experimental_VideoModelV3CallOptions as VideoModelV3CallOptions,
} from "@ai-sdk/provider";

// The asynchronous methods of the video specification v4 (`VideoModelV4` of @ai-sdk/provider 4), which `ai` 7 calls if
// `poll` or `webhook` is set. `ai` 7 accepts a model of v3 with these methods, and `ai` 6 ignores them.

interface ResponseFacts {
  readonly timestamp: Date;
  readonly modelId: string;
  readonly headers: Record<string, string> | undefined;
}

/** The result of a start. `operation` is the prediction's JSON, with which another process can continue. */
export interface VideoStart {
  readonly operation: JSONValue;
  readonly warnings: SharedV3Warning[];
  readonly providerMetadata: Record<string, JSONObject>;
  readonly response: ResponseFacts;
}

/** The state of a started video. */
export type VideoStatus = {
  readonly providerMetadata: Record<string, JSONObject>;
  readonly response: ResponseFacts;
} & (
  | { readonly status: "pending" }
  | { readonly status: "completed"; readonly videos: VideoData[]; readonly warnings: SharedV3Warning[] }
  | { readonly status: "error"; readonly error: string }
);

interface Webhook<Body> {
  readonly url: string;
  readonly received: PromiseLike<Body>;
}

/** A video model of v3 with the asynchronous methods of v4. */
export interface AsynchronousVideoModel extends VideoModelV3 {
  doStart(options: VideoModelV3CallOptions & { readonly webhookUrl?: string }): Promise<VideoStart>;
  /** @param options contains the `operation` of a start, which may be from another process */
  doStatus(options: {
    readonly operation: JSONValue;
    readonly abortSignal?: AbortSignal;
  }): Promise<VideoStatus>;
  /** Present if the service sends webhooks. */
  handleWebhookOption?<Body>(options: {
    readonly webhook: () => PromiseLike<Webhook<Body>>;
  }): Promise<{ webhookUrl: string; received: PromiseLike<Body> }>;
}
