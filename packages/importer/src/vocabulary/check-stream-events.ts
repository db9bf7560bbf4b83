import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { phrase } from "../diagnostics/message.js";
import type { JsonObject, JsonValue } from "../document/json.js";
import {
  arrayMember,
  isJsonObject,
  member,
  objectMember,
  strings,
  textMember,
} from "../document/json-values.js";
import { advised, finding } from "../findings/finding.js";
import type { WrittenPlace } from "../overlay/written-place.js";
import { knownAt } from "./known-places.js";

type Path = readonly (string | number)[];

/** The parts of a stream with events that are no pieces. */
const parts = ["before", "after"] as const;

/**
 * The faults of the events around the pieces of the models' streams: a position that the data of the event does not
 * have, and an event that clients would read as a piece.
 */
export function streamEventFaults(document: JsonObject, place: WrittenPlace): Diagnostic[] {
  return arrayMember(document, "x-corsac-models").flatMap((model, index) => {
    const stream = objectMember(model, "stream");
    return parts.flatMap((part) =>
      arrayMember(stream, part).flatMap((one, at) => {
        const path = ["x-corsac-models", index, "stream", part, at];
        return [...positionFaults(document, one, path, place), ...nameFaults(stream, one, path, place)];
      }),
    );
  });
}

/** A value must replace one in the data, or one inside a value that is put there before. */
function positionFaults(
  document: JsonObject,
  event: JsonValue,
  path: Path,
  place: WrittenPlace,
): Diagnostic[] {
  const positions = Object.keys(objectMember(event, "with"));
  const shown = { schema: { type: "object", properties: {} }, examples: [member(event, "data") ?? {}] };
  return positions.flatMap((position, index): Diagnostic[] => {
    const isInside = positions.slice(0, index).some((one) => position.startsWith(`${one}/`));
    const location = place([...path, "with", position]) ?? place([...path, "with"]);
    if (location === undefined || isInside || knownAt(document, shown, position).isKnown) return [];
    const message = phrase`${[...path, "with"].join(".")} has ${JSON.stringify(position)}, and the data of the event has nothing there.`;
    return [finding("pointer-unknown", message, location)];
  });
}

/** An event must have another name than the pieces, unless `piece` distinguishes them by their data. */
function nameFaults(stream: JsonObject, event: JsonValue, path: Path, place: WrittenPlace): Diagnostic[] {
  const location = place([...path, "event"]) ?? place(path);
  const name = textMember(event, "event") ?? "message";
  const isPieceName = stream["events"] === undefined || strings(stream["events"]).includes(name);
  if (location === undefined || !isPieceName || isJsonObject(stream["piece"])) return [];
  const message = phrase`${path.join(".")} is the event ${JSON.stringify(name)}, which clients read as a piece.`;
  return [
    {
      ...finding("extension-invalid", message, location),
      severity: "error",
      ...advised(phrase`List the names of the pieces in stream.events, or describe them in stream.piece.`),
    },
  ];
}
