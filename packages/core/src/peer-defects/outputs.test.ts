// What published clients get wrong about the files a prediction made.
import { expect, test } from "vitest";
import { OutputExpiredError } from "../errors/output-expired-error.js";
import { OutputFile } from "../output/output-file.js";
import { type Gateway, type Reply, startGateway } from "../testing/gateway.fixture.js";
import { outcome } from "../testing/outcome.fixture.js";
import { draw, mystery } from "../testing/services.fixture.js";
import { testClient } from "../testing/test-client.fixture.js";

/** Runs a model whose two files are on a host of their own. */
async function run(file: Reply): Promise<{ files: OutputFile[]; host: Gateway }> {
  const host = await startGateway(() => file);
  const gateway = await startGateway(() => ({
    json: { id: "p1", status: "succeeded", output: [`${host.url}/1.png`, `${host.url}/2.png`] },
  }));
  return { files: await testClient(gateway.url).run(draw, { prompt: "x" }), host };
}

const picture: Reply = { text: "pixels", headers: { "content-type": "image/png" } };

test("10: an output file that answers 404 has expired or was removed, and the error has its URL", async () => {
  const { files, host } = await run({ status: 404 });
  const { error } = await outcome(Promise.resolve(files[0]?.bytes()));
  expect(OutputExpiredError.isInstance(error)).toBe(true);
  expect(String(error)).toContain(`${host.url}/1.png`);
  expect(String(error)).toContain("expired or was removed");
});

test("11: an output that is read twice gives the same bytes", async () => {
  const { files } = await run(picture);
  const first = await files[0]?.bytes();
  expect(first).toHaveLength(6);
  expect(await files[0]?.bytes()).toEqual(first);
});

test("12: JSON.stringify of an output gives the URLs", async () => {
  const { files, host } = await run(picture);
  expect(JSON.parse(JSON.stringify(files))).toEqual([`${host.url}/1.png`, `${host.url}/2.png`]);
});

test("13: of two outputs that are not read nothing is downloaded", async () => {
  const { files, host } = await run(picture);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(files).toHaveLength(2);
  expect(host.seen).toEqual([]);
});

test("14: an http: URL is an output file like any other", async () => {
  const { files, host } = await run(picture);
  expect(host.url).toMatch(/^http:/);
  expect(files.every((file) => file instanceof OutputFile)).toBe(true);
  const gateway = await startGateway(() => ({
    json: { id: "p1", status: "succeeded", output: `${host.url}/1.png` },
  }));
  // Also where nothing says what the output is.
  expect(await testClient(gateway.url).run(mystery, { prompt: "x" })).toBeInstanceOf(OutputFile);
});
