import { APICallError, InvalidArgumentError, InvalidResponseDataError } from "@ai-sdk/provider";
import { CorsacError, InputError, ProtocolError } from "@corsac/core";

/**
 * Converts an error of the client to an error of the AI SDK. The client's error is its `cause`. An abort and errors of
 * other types are unchanged.
 *
 * The AI SDK repeats a call whose error is retryable. The client has already repeated what is safe to repeat, and a
 * create with an unknown outcome must not be sent again. So only a rate limit is retryable, because nothing was
 * created.
 */
export function aiSdkError(error: unknown): unknown {
  if (!CorsacError.isInstance(error)) return error;
  const message = error.hint === undefined ? error.message : `${error.message} (${error.hint})`;
  if (error.url === undefined && error.category === "input") {
    const [violation] = InputError.isInstance(error) ? error.violations : [];
    return new InvalidArgumentError({ argument: violation?.path ?? "model", message, cause: error });
  }
  const { url, status, category, prediction } = error;
  if (ProtocolError.isInstance(error)) {
    const invalid = new InvalidResponseDataError({ data: error.toJSON(), message });
    return Object.defineProperty(invalid, "cause", { value: error, configurable: true });
  }
  return new APICallError({
    message,
    url: url ?? "",
    requestBodyValues: {},
    ...(status === undefined ? {} : { statusCode: status }),
    isRetryable: category === "rate-limit",
    cause: error,
    data: prediction?.toJSON(),
  });
}

/** Runs a call and converts its errors to those of the AI SDK. */
export async function withAiSdkErrors<Result>(call: () => Promise<Result>): Promise<Result> {
  try {
    return await call();
  } catch (error) {
    throw aiSdkError(error);
  }
}
