/** A request that was answered. The path comes without its query, where a key may stand. */
export interface AnsweredRequest {
  method: string;
  path: string;
  status: number;
  milliseconds: number;
}

/** Where the sandbox tells what it does. It never tells a key. */
export interface SandboxLogger {
  info(message: string): void;
  warn(message: string): void;
  /** Called once for each request, after its answer. */
  request?(request: AnsweredRequest): void;
}

/** Says nothing. */
export const silentLogger: SandboxLogger = { info: () => undefined, warn: () => undefined };
