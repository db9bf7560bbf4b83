import type { SandboxContext } from "../http/sandbox-context.js";
import type { Asked } from "../requests/asked.js";
import type { Reply } from "../transport/reply.js";
import { serveSent } from "../uploads/serve-upload.js";
import { concretePath, notThere } from "./answer-collection.js";
import { collectionsAbove } from "./read-collections.js";

/**
 * Answers an operation whose path continues after an item of a collection, with the file that the item was created
 * with, if the operation returns a file. Undefined if the item has none, or the path contains no item.
 * @throws {Problem} 404 if there is no such item.
 */
export function answerBelow(context: SandboxContext, asked: Asked): Reply | undefined {
  const { service, operation, path: values } = asked.match;
  let reply: Reply | undefined;
  for (const collection of collectionsAbove(service, operation)) {
    const path = concretePath(collection, asked);
    const id = values[collection.parameter] ?? "";
    const item = context.collections.get(path, id);
    if (!item) throw notThere(collection, id);
    const { file } = item;
    const isFile = operation.method === "GET" && isBytes(operation.response.documented?.contents[0]);
    if (file && isFile) reply = serveSent(file);
  }
  return reply;
}

function isBytes(content: { mediaType: string } | undefined): boolean {
  return (
    content !== undefined &&
    /^(application\/octet-stream|\*\/\*|(audio|image|video)\/)/.test(content.mediaType)
  );
}
