// Every service under specs/ behind a gateway that deviates from its pages in the ways the vocabulary describes: the client
// and the command reach the output, or the error.
import {
  CorsacError,
  CreateUncertainError,
  createClient,
  type Model,
  PredictionFailedError,
} from "@corsac/core";
import { models } from "@corsac/models/catalog";
import { type RunningSandbox, startSandbox } from "@corsac/sandbox/node";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type DocumentedModel, documentedServices } from "../test-support/documented-services.js";
import { exampleInput } from "../test-support/example-input.js";
import { runInProcess } from "../test-support/run-in-process.js";
import { temporaryFolder } from "../test-support/temporary-folder.js";
import { type DeviatingProxy, startDeviatingProxy } from "./deviating-proxy.js";
import { deviationsOf } from "./deviations.js";

const services = (await documentedServices()).filter((service) => service.models.length > 0);
const all: readonly Model[] = models.all;
let sandbox: RunningSandbox;
let proxy: DeviatingProxy;
/** Deviations that changed nothing. */
const unchanged: string[] = [];

beforeAll(async () => {
  sandbox = await startSandbox({ documents: services.map(({ document }) => document), duration: 20 });
  proxy = await startDeviatingProxy(sandbox.url);
});

afterAll(async () => {
  await proxy.close();
  await sandbox.close();
});

/** The first model of each lifecycle, and the first without one. */
function chosen(documented: readonly DocumentedModel[]): DocumentedModel[] {
  const first = new Map(documented.toReversed().map((model) => [model.lifecycle, model]));
  return [...first.values()];
}

describe.each(services)("$name", ({ name, document, models: documented }) => {
  const cases = chosen(documented).flatMap((model) =>
    deviationsOf(document, model).map((deviation) => ({
      model,
      deviation,
      id: model.id,
      what: deviation.name,
    })),
  );

  test.each(cases)("$id: $what", async ({ model: described, deviation }) => {
    const model = all.find((one) => one.service.name === name && one.name === described.name);
    if (model === undefined) throw new Error(`@corsac/models has no ${described.name}`);
    const headers = deviation.ends === "failure" ? { "X-Corsac-Sandbox": "outcome=failed" } : undefined;
    const client = createClient({
      baseUrl: proxy.url,
      apiKey: deviation.ends === "error" ? "wrong" : sandbox.apiKey,
      pollInterval: 10,
      ...(headers === undefined ? {} : { headers }),
    });
    const { input, files } = await exampleInput(described);
    const blobs = Object.fromEntries(files.map(({ field, blob }) => [field, blob]));
    proxy.deviate(deviation.deviate);
    const ran = client.run(model, { ...input, ...blobs });
    if (deviation.ends === "output") expect((await ran) ?? null).not.toBeNull();
    else {
      const error: unknown = await ran.then(
        () => undefined,
        (reason: unknown) => reason,
      );
      if (deviation.ends === "failure") expect(error).toBeInstanceOf(PredictionFailedError);
      else {
        // Not every service documents a code that means a refused key; the message says it.
        expect(CorsacError.isInstance(error)).toBe(true);
        expect(CreateUncertainError.isInstance(error)).toBe(false);
        expect(String(error)).toMatch(/key/i);
      }
    }
    if (proxy.changed() === 0) unchanged.push(`${described.id}: ${deviation.name}`);
  });

  const [first] = chosen(documented);
  const ofCommand =
    first === undefined ? [] : deviationsOf(document, first).filter(({ ends }) => ends === "output");
  test.runIf(ofCommand.length > 0).each(ofCommand)("by the command: $name", async ({ deviate }) => {
    if (first === undefined) return;
    const { input } = await exampleInput(first);
    proxy.deviate(deviate);
    const result = await runInProcess(
      ["run", `${name}/${first.id}`, "--input", "-", "--json", "-o", "out/"],
      {
        cwd: await temporaryFolder(),
        stdin: JSON.stringify(input),
        sandbox: { url: proxy.url, apiKey: sandbox.apiKey },
      },
    );
    expect(result, result.stderr).toMatchObject({ code: 0 });
  });
});

test("the only deviations without effect are those that no lifecycle of the service describes", () => {
  // The response to a create has the id where the response to a query has another id, or the task.
  expect(unchanged.toSorted()).toEqual([
    "mj/describe: the create has the result",
    "mj/imagine: the create has the result",
    "suno/lyrics: the create has the result",
  ]);
});
