/** The origin of a file, for its metadata. */
export interface Provenance {
  /** The model's id. */
  model: string;
  prompt: string;
}
