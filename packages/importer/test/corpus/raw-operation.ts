import type { JsonValue } from "../../src/document/json.js";

/*
 * What the corpus says, collected by a walk of its own: it shares no code with the readers but the parsers of YAML and
 * JSON, so that a fact one side overlooks shows up on the other. Only for tests.
 */

/** Looks a reference up in the file that holds it. */
export type Resolve = (reference: string) => JsonValue | undefined;

/** A schema with the file's own way to follow references. */
export interface RawSchema {
  schema: JsonValue;
  resolve: Resolve;
}

export interface RawParameter {
  name: string;
  place: string;
  required: boolean;
  description: string;
  schema: RawSchema;
  examples: JsonValue[];
}

export interface RawContent {
  mediaType: string;
  schema: RawSchema | undefined;
  examples: JsonValue[];
}

export interface RawResponse {
  status: string;
  description: string;
  /** Names of the links that lead to an operation of the file. */
  links: string[];
  contents: RawContent[];
}

/** One operation as one file states it. */
export interface RawOperation {
  file: string;
  method: string;
  path: string;
  summary: string;
  description: string;
  tags: string[];
  deprecated: boolean;
  parameters: RawParameter[];
  body: { required: boolean; description: string; contents: RawContent[] } | undefined;
  responses: RawResponse[];
}
