/** Options of the commands that save a prediction's output. */
export const outputArguments = {
  output: {
    type: "string",
    alias: "o",
    valueHint: "file|folder",
    description:
      "Where to save; a folder if it ends in / or is one, - for standard output, a name such as {model}-{seed}.{ext} (the current folder)",
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

/** The option for the service of predictions. */
export const serviceArgument = {
  service: { type: "string", valueHint: "name", description: "The service, where several have predictions" },
} as const;

/** The options for the model and service of one prediction. */
export const ownerArguments = {
  model: {
    type: "string",
    valueHint: "model",
    description: "The model that made it, where the id is not in the history and its service has several",
  },
  service: { type: "string", valueHint: "name", description: "The service, where several have predictions" },
} as const;
