import { expect, test } from "vitest";
import { oneWorker } from "./one-worker.js";

const plugin = oneWorker("/site/node_modules/sandbox/dist/worker.js", "/docs/corsac/worker.js");
const code = 'start(given ?? new URL("./worker.js", import.meta.url), 1);';

test("the default worker of the sandbox is the site's copy", () => {
  expect(plugin.transform(code, "/site/node_modules/sandbox/dist/index.js")?.code).toBe(
    'start(given ?? new URL("/docs/corsac/worker.js", location.href), 1);',
  );
});

test.each([
  ["another package with a worker", code, "/site/node_modules/other/dist/index.js"],
  ["a module of the sandbox without it", "start();", "/site/node_modules/sandbox/dist/index.js"],
])("%s is unchanged", (_, source, id) => {
  expect(plugin.transform(source, id)).toBeUndefined();
});
