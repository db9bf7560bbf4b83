/** What the process tells its caller. The README lists these; they are part of the interface. */
export const exitCode = {
  success: 0,
  /**
   * The work itself failed: a prediction failed, documentation has errors (or warnings, with `--strict`), none of the
   * pages can be read, generated files drifted.
   */
  failure: 1,
  /** Wrong usage or input: an unknown command or model, an invalid input, bad configuration, a file that does not exist. */
  usage: 2,
  authentication: 3,
  /** The server cannot be reached, or does not speak the protocol. */
  connection: 4,
  /** The machine: a port is taken, a folder is not writable. */
  environment: 5,
  interrupted: 130,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
