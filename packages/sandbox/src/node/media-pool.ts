import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import type { MediaJob } from "../sketches/jobs/media-job.js";
import type { FromMediaWorker, ToMediaWorker } from "./media-messages.js";

/** Maximum number of threads. Each may need some hundred megabytes for the largest picture. */
const mostThreads = 2;

interface Task {
  job: MediaJob;
  signal: AbortSignal | undefined;
  resolve: (bytes: Uint8Array) => void;
  reject: (error: unknown) => void;
}

/** Renders media in threads, so that requests are answered meanwhile. Idle threads do not keep the process running. */
export class MediaPool {
  readonly #script: URL;
  readonly #most: number = Math.max(1, Math.min(mostThreads, availableParallelism() - 1));
  readonly #idle: Worker[] = [];
  readonly #waiting: Task[] = [];
  #count = 0;

  /** @param script The module of a thread. */
  constructor(script: URL) {
    this.#script = script;
  }

  /** Renders a file. An abort ends the work, or removes it from the queue. */
  run(job: MediaJob, signal?: AbortSignal): Promise<Uint8Array> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted === true) return reject(signal.reason);
      this.#waiting.push({ job, signal, resolve, reject });
      this.#next();
    });
  }

  #next(): void {
    if (this.#waiting.length === 0) return;
    const worker = this.#idle.pop() ?? (this.#count < this.#most ? this.#start() : undefined);
    const task = worker && this.#waiting.shift();
    if (!worker || !task) return;
    if (task.signal?.aborted === true) {
      task.reject(task.signal.reason);
      this.#idle.push(worker);
      this.#next();
      return;
    }
    this.#give(worker, task);
  }

  #start(): Worker {
    this.#count++;
    // Without the flags of the process, because its loaders and hooks are not for this thread.
    return new Worker(this.#script, { execArgv: [] });
  }

  #give(worker: Worker, task: Task): void {
    const say = (message: ToMediaWorker): void => worker.postMessage(message);
    const abort = (): void => say({ kind: "abort" });
    const finish = (isUsable: boolean): void => {
      // Only these listeners: the worker has internal ones.
      for (const name of ["message", "error", "exit"]) worker.removeAllListeners(name);
      task.signal?.removeEventListener("abort", abort);
      if (isUsable) {
        worker.unref();
        this.#idle.push(worker);
      } else this.#count--;
      this.#next();
    };
    worker.ref();
    worker.once("message", (message: FromMediaWorker) => {
      if (message.kind === "made") task.resolve(message.bytes);
      else task.reject(task.signal?.aborted === true ? task.signal.reason : new Error(message.message));
      finish(true);
    });
    worker.once("error", (error) => {
      task.reject(error);
      finish(false);
    });
    worker.once("exit", (code) => {
      task.reject(new Error(`The thread that draws ended with code ${code}.`));
      finish(false);
    });
    task.signal?.addEventListener("abort", abort, { once: true });
    say({ kind: "make", job: task.job });
  }
}

let pool: MediaPool | undefined;

/** The pool of this process. Undefined if the script of its threads is missing, as in a checkout without a build. */
export function mediaPool(): MediaPool | undefined {
  const script = new URL("./media-worker.js", import.meta.url);
  if (!pool && script.protocol === "file:" && existsSync(fileURLToPath(script))) pool = new MediaPool(script);
  return pool;
}
