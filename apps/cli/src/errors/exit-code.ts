/** The exit codes of the process. The README lists these; they are part of the interface. */
export const exitCode = {
  success: 0,
  /**
   * The operation itself failed: a prediction failed, documentation has errors (or warnings, with `--strict`), none of
   * the pages can be read, generated files are out of date.
   */
  failure: 1,
  /** Wrong usage: an unknown command or model, an invalid input or configuration, a file that does not exist. */
  usage: 2,
  authentication: 3,
  /** The server cannot be reached, or does not follow the protocol. */
  connection: 4,
  /** A fault of the machine: a port is in use, a folder is not writable. */
  environment: 5,
  interrupted: 130,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
