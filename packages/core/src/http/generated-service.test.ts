import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { replicate } from "../generated/replicate/service.gen.js";
import { isJsonObject } from "../json/json-object.js";
import { getPointer } from "../json/pointer.js";
import { resolveBase } from "./base-url.js";

test("the generated service is reachable at a gateway and upstream", async () => {
  const text = await readFile(new URL("../../../../specs/replicate/openapi.json", import.meta.url), "utf8");
  const paths = getPointer(JSON.parse(text), "/paths");
  const [path = ""] = Object.keys(isJsonObject(paths) ? paths : {});
  expect(resolveBase(replicate, "https://gateway.example/").url(path)).toBe(`https://gateway.example${path}`);
  const prefix = replicate.servers[0]?.stripPrefix ?? "";
  const upstream = resolveBase(replicate, undefined);
  expect(upstream.url(path)).toBe(upstream.origin + path.slice(prefix.length));
});
