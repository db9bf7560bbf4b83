import type { JsonValue, ModelDescriptor } from "@corsac/core";

type Streaming = Pick<ModelDescriptor, "stream" | "input">;

/** The fields of an input that request a streamed response, with the value that does. */
function switches({ stream, input }: Streaming): [field: string, value: JsonValue][] {
  return Object.entries(stream?.body ?? {}).flatMap(([pointer, value]): [string, JsonValue][] => {
    const field = pointer.slice(input.pointer.length + 1);
    const isOfInput = pointer.startsWith(`${input.pointer}/`) && field !== "" && !field.includes("/");
    return isOfInput ? [[field, value]] : [];
  });
}

/** Whether the sent values request a streamed response, which must then be read as a stream. */
export function asksForPieces(model: Streaming, sent: Readonly<Record<string, unknown>>): boolean {
  const asking = switches(model);
  return asking.length > 0 && asking.every(([field, value]) => sent[field] === value);
}

/**
 * Removes and returns the stream fields of an input that its schema does not list: the client sets them itself, so they
 * do not count as undocumented fields.
 */
export function takeSwitches(model: Streaming, input: Record<string, unknown>): Record<string, JsonValue> {
  const taken: Record<string, JsonValue> = {};
  for (const [field] of switches(model)) {
    const value = input[field];
    if (typeof value !== "boolean" || model.input.schema.properties?.[field] !== undefined) continue;
    taken[field] = value;
    delete input[field];
  }
  return taken;
}
