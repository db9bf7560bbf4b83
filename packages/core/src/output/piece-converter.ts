import type { Settings } from "../contract/settings.js";
import type { JsonSchema } from "../descriptor/model.js";
import type { JsonValue, ServiceDescriptor } from "../descriptor/service.js";
import type { Requests } from "../operations/requests.js";
import { convertDocumented } from "./convert-any.js";
import { outputOf } from "./output-converter.js";
import { OutputFile } from "./output-file.js";

/** A function that makes the typed piece of what the service streamed. */
export function pieceConverter<Piece>(
  { base, transport }: Requests,
  { maximumFileSize }: Pick<Settings, "maximumFileSize">,
  service: ServiceDescriptor,
  schema: JsonSchema = {},
): (data: JsonValue) => Piece {
  const source = { transport, audience: base(service), maximumSize: maximumFileSize, expiresAt: undefined };
  return (data) =>
    outputOf<Piece>(convertDocumented(data, schema, (url, kind) => new OutputFile(url, source, kind)));
}
