/**
 * Code that many programs never use. This is the only file with dynamic imports of the package's own code. All of its
 * functions are called before a request is sent, so a failed import has no cost.
 */
export const optionalCode: {
  /** Checks and error messages for creates that are not sent. */
  readonly loadRefusals: () => Promise<typeof import("./refusals.js")>;
  /** Files in inputs: reading and uploading them. */
  readonly loadFileSending: () => Promise<typeof import("../files/send-files.js")>;
  /** Creates whose request or response is not JSON. */
  readonly loadOtherMedia: () => Promise<typeof import("./other-media.js")>;
  /** Journal entries of a create, and their idempotency keys. */
  readonly loadJournal: () => Promise<typeof import("./keep-journal.js")>;
  /** The parts of a request for the options `mode` and `webhook` of a create, and for input fields in the path. */
  readonly loadRequestParts: () => Promise<typeof import("./request-parts.js")>;
  /** Actions on a prediction, which start another. */
  readonly loadActions: () => Promise<typeof import("../prediction/act.js")>;
  /** Raw operations, and openapi-fetch with them. */
  readonly loadRawClient: () => Promise<typeof import("../raw/index.js")>;
} = {
  loadRefusals: () => import("./refusals.js"),
  loadFileSending: () => import("../files/send-files.js"),
  loadOtherMedia: () => import("./other-media.js"),
  loadJournal: () => import("./keep-journal.js"),
  loadRequestParts: () => import("./request-parts.js"),
  loadActions: () => import("../prediction/act.js"),
  loadRawClient: () => import("../raw/index.js"),
};
