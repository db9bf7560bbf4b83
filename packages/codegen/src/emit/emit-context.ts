/** What the emitters must know beside the document. */
export interface EmitContext {
  /** Where the document comes from, for the first line: `specs/replicate`. */
  readonly source: string;
  /** The module that the file imports the client's types and functions from. */
  readonly coreImport: string;
  /** The module that a model's file imports its service from. */
  readonly serviceImport: string;
}
