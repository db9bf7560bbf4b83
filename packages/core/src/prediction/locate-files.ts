import type { OutputFileBinding } from "../descriptor/model.js";
import type { JsonPointer, OutputSource } from "../descriptor/service.js";
import { ConfigurationError } from "../errors/configuration-error.js";
import { bodyStart } from "../errors/error-body.js";
import { requireJson } from "../http/require-json.js";
import { unexpectedAnswer } from "../http/unexpected-answer.js";
import { placesOf } from "../json/places-of.js";
import { getPointer, setPointer } from "../json/pointer.js";
import type { Outcome } from "../lifecycle/read-outcome.js";
import { boundRequest, callOperation } from "../operations/call-operation.js";
import type { TrackedPrediction } from "./tracked.js";

/**
 * The output of a prediction with URLs in place of file ids. Each URL is requested with the operation in the model's
 * description, or is the URL of that operation if its response is the file itself.
 *
 * @throws {CorsacError} the service did not respond, or rejected the request
 * @throws {ProtocolError} the response contains no URL
 */
export async function locateFiles<Output>({
  context,
  identity,
  facts,
  answer: newest,
}: TrackedPrediction<Output>): Promise<Pick<Outcome, "output" | "answeredBy">> {
  const { id, bound, service, model } = identity;
  const answeredBy = new Map<string, string>();
  let located = facts.output;
  for (const { pointer, download } of model?.output.files ?? []) {
    if (!download) continue;
    for (const place of placesOf(facts.output, pointer)) {
      if ((getPointer(facts.output, place) ?? null) === null) continue;
      const binding = {
        operation: download.operation,
        path: atPlace(download.path, pointer, place),
        query: atPlace(download.query, pointer, place),
        body: atPlace(download.body, pointer, place),
      };
      const values = { id, bound, answer: newest, output: facts.output };
      if (download.url === undefined) {
        // The response of the operation is the file, which is fetched when it is read.
        const { method, url } = boundRequest(context.requests, service, binding, values);
        if (method !== "GET")
          throw new ConfigurationError(`${download.operation} is not a GET operation and returns no file`);
        answeredBy.set(url, download.operation);
        located = setPointer(located, place, url);
        continue;
      }
      const answer = await callOperation(context.requests, service, binding, values);
      const url = getPointer(requireJson(answer, service.errors), download.url);
      if (typeof url !== "string") {
        throw unexpectedAnswer(
          answer,
          `without an address at ${String(download.url)}: ${bodyStart(answer.text)}`,
        );
      }
      located = setPointer(located, place, url);
    }
  }
  return { output: located, answeredBy };
}

/** Sources with the same `*` segments as a file's pointer, resolved to the current position. */
function atPlace(
  sources: OutputFileSources | undefined,
  pointer: JsonPointer,
  place: JsonPointer,
): Record<string, OutputSource> {
  const stars = pointer.split("/").slice(1);
  const actual = place.split("/").slice(1);
  const settle = (source: OutputSource): OutputSource => {
    if (source.from !== "output") return source;
    const same = source.pointer.split("/").slice(1);
    const split = same.findIndex((segment, index) => segment !== stars[index]);
    const shared = split < 0 ? same.length : split;
    return {
      from: "output",
      pointer: same.map((segment, index) => `/${index < shared ? actual[index] : segment}`).join(""),
    };
  };
  return Object.fromEntries(Object.entries(sources ?? {}).map(([name, source]) => [name, settle(source)]));
}

type OutputFileSources = NonNullable<NonNullable<OutputFileBinding["download"]>["path"]>;
