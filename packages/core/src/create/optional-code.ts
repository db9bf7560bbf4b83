/**
 * Code that many programs never use. This is the only file with dynamic imports of the package's own code, and all of its
 * functions are called before something is sent: what cannot be loaded then costs nothing.
 */
export const optionalCode: {
  /** What is wrong with an input that is not valid, in words. */
  readonly loadJudge: () => Promise<typeof import("./judge-input.js")>;
  /** Files in inputs: reading and uploading them. */
  readonly loadFileSending: () => Promise<typeof import("../files/send-files.js")>;
  /** Creates whose request or response is not JSON. */
  readonly loadOtherMedia: () => Promise<typeof import("./other-media.js")>;
  /** A journal around a create, and the keys of its entries. */
  readonly loadJournal: () => Promise<typeof import("./keep-journal.js")>;
  /** What the options `mode` and `webhook` of a create fix in its request. */
  readonly loadModes: () => Promise<typeof import("./choose-mode.js")>;
  readonly loadWebhooks: () => Promise<typeof import("./ask-webhook.js")>;
  /** Actions on a prediction, which start another. */
  readonly loadActions: () => Promise<typeof import("../prediction/act.js")>;
  /** Raw operations, and openapi-fetch with them. */
  readonly loadRawClient: () => Promise<typeof import("../raw/index.js")>;
} = {
  loadJudge: () => import("./judge-input.js"),
  loadFileSending: () => import("../files/send-files.js"),
  loadOtherMedia: () => import("./other-media.js"),
  loadJournal: () => import("./keep-journal.js"),
  loadModes: () => import("./choose-mode.js"),
  loadWebhooks: () => import("./ask-webhook.js"),
  loadActions: () => import("../prediction/act.js"),
  loadRawClient: () => import("../raw/index.js"),
};
