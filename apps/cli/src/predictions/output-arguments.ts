/** Options of the commands that save what a prediction made. */
export const outputArguments = {
  output: {
    type: "string",
    alias: "o",
    valueHint: "file|folder",
    description: "Where to save; a folder if it ends in / or is one (the current folder)",
  },
  force: {
    type: "boolean",
    description: "Write over files that are there; without it, the next free name is taken",
  },
  timeout: {
    type: "string",
    valueHint: "seconds",
    description: "How long to wait; the prediction goes on after that",
  },
} as const;

/** The option that says which service a prediction belongs to. */
export const serviceArgument = {
  service: { type: "string", valueHint: "name", description: "The service, where several have predictions" },
} as const;
