/** A request and its status. The path has no query, because the query may contain a key. */
export interface AnsweredRequest {
  method: string;
  path: string;
  status: number;
  milliseconds: number;
}

/** Receives the sandbox's log messages. They never contain keys. */
export interface SandboxLogger {
  info(message: string): void;
  warn(message: string): void;
  /** Called once for each request, after its response. */
  request?(request: AnsweredRequest): void;
}

/** A logger without output. */
export const silentLogger: SandboxLogger = { info: () => undefined, warn: () => undefined };
