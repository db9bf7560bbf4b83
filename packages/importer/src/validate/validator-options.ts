import type { Options } from "ajv/dist/2020.js";

/** Options for compiling schemas, at run time and at build time. Messages need all errors and the values. */
export const validatorOptions: Options = {
  strict: false,
  allErrors: true,
  verbose: true,
  validateSchema: false,
};
