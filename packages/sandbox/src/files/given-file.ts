/** A file referred to by an input. */
export interface GivenFile {
  bytes(signal?: AbortSignal): Promise<Uint8Array>;
  /** The text that a sound of the sandbox was made from. Undefined for other files. */
  words?: string;
}

/** Finds the file of an address in an input. Undefined if the sandbox does not have it. */
export type OpenFile = (address: string) => GivenFile | undefined;
