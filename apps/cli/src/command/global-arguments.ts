/** Options of every command that speaks to a server. */
export const connectionArguments = {
  "base-url": {
    type: "string",
    valueHint: "url",
    description: "Where to send requests; instead of CORSAC_BASE_URL",
  },
  "api-key-file": {
    type: "string",
    valueHint: "file",
    description: "A file that holds the API key; instead of CORSAC_API_KEY",
  },
} as const;

/** Output for programs. */
export const jsonArgument = {
  json: { type: "boolean", description: "Print JSON" },
} as const;

/** Options that take a value and may stand before the command. */
export const leadingValueOptions: ReadonlySet<string> = new Set(["--base-url", "--api-key-file"]);
