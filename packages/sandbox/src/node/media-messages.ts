import type { MediaJob } from "../sketches/jobs/media-job.js";

/** Messages to a thread. */
export type ToMediaWorker = { kind: "make"; job: MediaJob } | { kind: "abort" };

/** Messages of a thread about its job. */
export type FromMediaWorker = { kind: "made"; bytes: Uint8Array } | { kind: "failed"; message: string };
