import type { JsonSchema } from "../descriptor/model.js";
import type { JsonValue, ServiceDescriptor } from "../descriptor/service.js";
import type { Requests } from "../operations/requests.js";
import { convertDocumented } from "./convert-any.js";
import { type FileSettings, fileMaker } from "./file-maker.js";
import { outputOf } from "./output-converter.js";

/** Returns a function that converts a streamed piece to its type. */
export function pieceConverter<Piece>(
  requests: Requests,
  settings: FileSettings,
  service: ServiceDescriptor,
  schema: JsonSchema = {},
): (data: JsonValue) => Piece {
  const makeFile = fileMaker(requests, settings, service);
  return (data) => outputOf<Piece>(convertDocumented(data, schema, makeFile));
}
