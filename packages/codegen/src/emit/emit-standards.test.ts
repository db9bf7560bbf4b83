import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { CorsacDocument } from "@corsac/importer";
import { expect, test } from "vitest";
import { compile, strictest } from "../compile.fixture.js";
import { emitService } from "./emit-service.js";
import { emitTanstackQuery } from "./emit-tanstack-query.js";
import { emitZod } from "./emit-zod.js";

const core = join(import.meta.dirname, "../../../core/src/index.ts");
const specs = join(import.meta.dirname, "../../../../specs");

test.each(readdirSync(specs))("the options and schemas of %s compile", async (name) => {
  const document: CorsacDocument = JSON.parse(readFileSync(join(specs, name, "openapi.json"), "utf8"));
  const files = new Map([
    ...(await emitService(document)),
    ...emitTanstackQuery(document, "specs/x", "@corsac/core"),
    ...emitZod(document, "specs/x"),
  ]);
  expect(compile(files, { ...strictest, paths: { "@corsac/core": [core] } })).toEqual([]);
});
