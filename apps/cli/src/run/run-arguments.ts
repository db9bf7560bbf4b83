import type { ArgsDef } from "citty";
import { connectionArguments, jsonArgument } from "../command/global-arguments.js";
import { outputArguments } from "../predictions/output-arguments.js";

/** Options of the commands that run a model. */
export const runArguments: ArgsDef = {
  field: {
    type: "string",
    alias: "i",
    valueHint: "key=value",
    description:
      "A field of the input; key=@file takes a file, a.b=value leads into an object, seed=1..8 runs once for each; may be repeated",
  },
  number: { type: "string", alias: "n", valueHint: "count", description: "Run it so many times (1)" },
  concurrency: {
    type: "string",
    valueHint: "count",
    description: "How many at a time, where there are several (4)",
  },
  ...outputArguments,
  open: { type: "boolean", description: "Open what was saved in the programs for it" },
  preview: {
    type: "boolean",
    default: true,
    negativeDescription: "Show no picture in the terminal",
  },
  wait: { type: "boolean", default: true, negativeDescription: "Only start it; print the prediction's id" },
  "dry-run": { type: "boolean", description: "Print the request and what it costs; send nothing" },
  ...connectionArguments,
  ...jsonArgument,
};
