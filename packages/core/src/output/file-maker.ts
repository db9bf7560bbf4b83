import type { Settings } from "../contract/settings.js";
import type { ServiceDescriptor } from "../descriptor/service.js";
import { bodyStart } from "../errors/error-body.js";
import { ProtocolError } from "../errors/protocol-error.js";
import { retryDelay } from "../http/retry-policy.js";
import type { Requests } from "../operations/requests.js";
import { ticks } from "../time/clock.js";
import { fileAddress } from "./file-address.js";
import { type MakeFile, OutputFile } from "./output-file.js";

/** Milliseconds in which the host of a file that was just made may not have it yet. */
const appearing = 5_000;

/** The settings that files are read with. */
export type FileSettings = Pick<Settings, "clock" | "random" | "retries" | "maximumFileSize">;

/**
 * A function that makes a file of the address in a response.
 *
 * @param address of the response: what a relative address is resolved against
 * @throws {ProtocolError} from the function: the text is no address of a file
 */
export function fileMaker(
  { base, transport }: Requests,
  { clock, random, retries, maximumFileSize }: FileSettings,
  service: ServiceDescriptor,
  address: string | undefined,
  expiresAt?: Date,
): MakeFile {
  const audience = base(service);
  const source = {
    transport,
    audience,
    maximumSize: maximumFileSize,
    expiresAt,
    appearing: { clock, until: ticks(clock) + appearing },
    retries,
    pause: (attempt: number, signal?: AbortSignal) =>
      clock.sleep(retryDelay(attempt, undefined, random()), signal),
  };
  return (text, kind) => {
    const url = fileAddress(text, address ?? audience.url("/"));
    if (url !== undefined) return new OutputFile(url, source, kind);
    throw new ProtocolError(`The output is no address of a file: ${bodyStart(transport.redact(text))}`);
  };
}
