import { parentPort } from "node:worker_threads";
import { runJob } from "../sketches/jobs/run-job.js";
import { sharpPlatform } from "../sketches/sharp/sharp-platform.js";
import type { FromMediaWorker, ToMediaWorker } from "./media-messages.js";

let current = new AbortController();

function say(message: FromMediaWorker, transfer: ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, transfer);
}

parentPort?.on("message", (message: ToMediaWorker) => {
  if (message.kind === "abort") current.abort();
  else {
    current = new AbortController();
    runJob(sharpPlatform, message.job, current.signal).then(
      (made) => {
        // A copy with a separate buffer: small buffers of Node share one.
        const bytes = new Uint8Array(made);
        say({ kind: "made", bytes }, [bytes.buffer]);
      },
      (error: unknown) =>
        say({ kind: "failed", message: error instanceof Error ? error.message : String(error) }),
    );
  }
});
