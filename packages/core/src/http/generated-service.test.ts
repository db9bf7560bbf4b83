import { readdir, readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import type { ServiceDescriptor } from "../descriptor/service.js";
import { replicate } from "../generated/replicate/service.gen.js";
import { isJsonObject } from "../json/json-object.js";
import { getPointer } from "../json/pointer.js";
import { resolveBase } from "./base-url.js";

test("a base URL with the path of an operation is refused with the right one, for every operation of every service", async () => {
  const folder = new URL("../../../../specs/", import.meta.url);
  const names = await readdir(folder);
  let count = 0;
  for (const name of names) {
    const module: object = await import(`../generated/${name}/service.gen.ts`);
    const service: ServiceDescriptor = Reflect.get(module, name);
    for (const root of ["https://gateway.example", "https://gateway.example/mounted"]) {
      for (const { path } of Object.values(service.operations)) {
        const baseUrl = root + path.replace(/\{[^}]*\}/g, "p1");
        expect(() => resolveBase(service, baseUrl)).toThrow(
          expect.objectContaining({ code: "configuration", hint: `Use ${root}` }),
        );
        count++;
      }
    }
  }
  expect(count).toBeGreaterThan(2 * 100);
});

test("the generated service is reachable at a gateway and upstream", async () => {
  const text = await readFile(new URL("../../../../specs/replicate/openapi.json", import.meta.url), "utf8");
  const paths = getPointer(JSON.parse(text), "/paths");
  const [path = ""] = Object.keys(isJsonObject(paths) ? paths : {});
  expect(resolveBase(replicate, "https://gateway.example/").url(path)).toBe(`https://gateway.example${path}`);
  const prefix = replicate.servers[0]?.stripPrefix ?? "";
  const upstream = resolveBase(replicate, undefined);
  expect(upstream.url(path)).toBe(upstream.origin + path.slice(prefix.length));
});
