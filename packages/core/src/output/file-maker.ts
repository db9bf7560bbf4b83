import type { Settings } from "../contract/settings.js";
import type { ServiceDescriptor } from "../descriptor/service.js";
import { bodyStart } from "../errors/error-body.js";
import { ProtocolError } from "../errors/protocol-error.js";
import { retryDelay } from "../http/retry-policy.js";
import { merged } from "../json/merged.js";
import type { Outcome } from "../lifecycle/read-outcome.js";
import { findOperation } from "../operations/call-operation.js";
import type { Requests } from "../operations/requests.js";
import { ticks } from "../time/clock.js";
import { fileAddress } from "./file-address.js";
import { type MakeFile, OutputFile } from "./output-file.js";

/** Milliseconds in which the host of a file that was just created may not have it yet. */
const appearing = 5_000;

/** The settings for reading files. */
export type FileSettings = Pick<Settings, "clock" | "random" | "retries" | "maximumFileSize">;

/** The properties of a response with an output that apply to its files. */
interface FileOrigin extends Pick<Outcome, "address" | "answeredBy"> {
  readonly expiresAt?: Date | undefined;
}

/**
 * Returns a function that creates a file from the URL in a response.
 *
 * @throws {ProtocolError} from the function: the text is not the URL of a file
 */
export function fileMaker(
  { base, transport }: Requests,
  { clock, random, retries, maximumFileSize }: FileSettings,
  service: ServiceDescriptor,
  { address, answeredBy, expiresAt }: FileOrigin = {},
): MakeFile {
  const home = base(service);
  const source = {
    transport,
    maximumSize: maximumFileSize,
    expiresAt,
    appearing: { clock, until: ticks(clock) + appearing },
    retries,
    pause: (attempt: number, signal?: AbortSignal) =>
      clock.sleep(retryDelay(attempt, undefined, random()), signal),
  };
  return (text, kind) => {
    const url = fileAddress(text, address ?? home.url("/"));
    const name = answeredBy?.get(text);
    const audience = name === undefined ? home : base(service, findOperation(service, name));
    if (url !== undefined) return new OutputFile(url, merged(source, { audience }), kind);
    throw new ProtocolError(`The output is no address of a file: ${bodyStart(transport.redact(text))}`);
  };
}
