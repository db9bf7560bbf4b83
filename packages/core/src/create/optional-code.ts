/**
 * Code that many programs never use. This is the only file with dynamic imports of the package's own code, and all of its
 * functions are called before something is sent: what cannot be loaded then costs nothing.
 */
export const optionalCode: {
  /** Files in inputs: reading and uploading them. */
  readonly loadFileSending: () => Promise<typeof import("../files/send-files.js")>;
  /** Raw operations, and openapi-fetch with them. */
  readonly loadRawClient: () => Promise<typeof import("../operations/raw-client.js")>;
} = {
  loadFileSending: () => import("../files/send-files.js"),
  loadRawClient: () => import("../operations/raw-client.js"),
};
