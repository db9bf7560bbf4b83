/**
 * Code that many programs never use. This is the only file with dynamic imports of the package's own code, and all of its
 * functions are called before something is sent: what cannot be loaded then costs nothing.
 */
export const optionalCode: {
  /** Files in inputs: reading and uploading them. */
  readonly loadFileSending: () => Promise<typeof import("../files/send-files.js")>;
  /** What the options `mode` and `webhook` of a create fix in its request. */
  readonly loadModes: () => Promise<typeof import("./choose-mode.js")>;
  readonly loadWebhooks: () => Promise<typeof import("./ask-webhook.js")>;
  /** Actions on a prediction, which start another. */
  readonly loadActions: () => Promise<typeof import("../prediction/act.js")>;
  /** Raw operations, and openapi-fetch with them. */
  readonly loadRawClient: () => Promise<typeof import("../raw/index.js")>;
} = {
  loadFileSending: () => import("../files/send-files.js"),
  loadModes: () => import("./choose-mode.js"),
  loadWebhooks: () => import("./ask-webhook.js"),
  loadActions: () => import("../prediction/act.js"),
  loadRawClient: () => import("../raw/index.js"),
};
