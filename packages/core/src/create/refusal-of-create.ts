import type { Answer } from "../http/answer.js";
import { type Refusal, refusalInside } from "../http/refusal-inside.js";
import { isWord } from "../json/json-object.js";
import { getPointer } from "../json/pointer.js";
import type { CreateWork } from "../prediction/create-work.js";
import { readCreate } from "./read-create.js";

/**
 * The rejection in the body of a create's response of HTTP 200, after which the create may be repeated because nothing
 * was created. The response matches the document's conditions for rejections (`accepted`, `errors.refused`), or has one
 * of the common forms of errors, without a state and an output. A response with an id is never repeated, because a
 * prediction may exist.
 */
export function refusalOfCreate(work: CreateWork<unknown>, answer: Answer): Refusal | undefined {
  const descriptor = work.lifecycle?.descriptor;
  const id = descriptor && getPointer(answer.body, descriptor.id);
  if (isWord(id) && id !== "") return undefined;
  const read = readCreate(work, answer);
  return read.kind === "failed" && !read.lost ? refusalInside(read.error, answer) : undefined;
}
