/** A file in an output, with the properties needed for saving: the client's `OutputFile` is one. */
export interface RemoteFile {
  readonly url: string;
  readonly contentType?: string | undefined;
  bytes(): Promise<Uint8Array>;
}

/** A file and its position in the output. */
export interface LocatedFile {
  path: (string | number)[];
  file: RemoteFile;
}

function isRemoteFile(value: object): value is RemoteFile {
  return (
    "url" in value && typeof value.url === "string" && "bytes" in value && typeof value.bytes === "function"
  );
}

/** Every file of an output, in order, with the keys and indexes of its position. */
export function collectFiles(output: unknown, path: (string | number)[] = []): LocatedFile[] {
  if (typeof output !== "object" || output === null) return [];
  if (isRemoteFile(output)) return [{ path, file: output }];
  if (Array.isArray(output)) return output.flatMap((item, index) => collectFiles(item, [...path, index]));
  return Object.entries(output).flatMap(([key, value]) => collectFiles(value, [...path, key]));
}
