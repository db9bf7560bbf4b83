import { text } from "node:stream/consumers";
import { getHeapSnapshot } from "node:v8";

/** The part of a heap snapshot that is read. `nodes` holds the fields of all nodes, one node after the other. */
interface Snapshot {
  readonly snapshot: {
    readonly meta: {
      readonly node_fields: readonly string[];
      readonly node_types: readonly (string | readonly string[])[];
    };
  };
  readonly nodes: readonly number[];
}

/**
 * Types of nodes that V8 creates for itself: compiled code with its data, lists of code that depends on an object's shape,
 * and shapes. They grow as long as functions are optimised, whatever a program keeps.
 */
const ownedByEngine: ReadonlySet<string> = new Set(["code", "hidden", "object shape"]);

/** Bytes of objects, strings, arrays, closures and native memory that are reachable, after a garbage collection. */
export async function keptBytes(): Promise<number> {
  const { snapshot, nodes }: Snapshot = JSON.parse(await text(getHeapSnapshot()));
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [type, size] = [fields.indexOf("type"), fields.indexOf("self_size")];
  const names = types[type] ?? [];
  let bytes = 0;
  for (let start = 0; start < nodes.length; start += fields.length) {
    if (!ownedByEngine.has(names[nodes[start + type] ?? -1] ?? "")) bytes += nodes[start + size] ?? 0;
  }
  return bytes;
}
