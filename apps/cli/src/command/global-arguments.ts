/** Options of every command that sends requests to a server. */
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
  profile: {
    type: "string",
    valueHint: "name",
    description: "A gateway that corsac login keeps; instead of CORSAC_PROFILE",
  },
} as const;

/** Output for programs. */
export const jsonArgument = {
  json: { type: "boolean", description: "Print JSON" },
  jq: {
    type: "string",
    valueHint: "filter",
    description: "Print what a jq filter makes of the JSON, such as '.prediction.id'",
  },
} as const;

/** Options with a value that may precede the command. */
export const leadingValueOptions: ReadonlySet<string> = new Set([
  "--base-url",
  "--api-key-file",
  "--profile",
]);
