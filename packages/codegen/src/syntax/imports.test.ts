import { expect, test } from "vitest";
import { Imports } from "./imports.js";
import { printLayout } from "./layout.js";

test("packages come before files, values before types, each once", () => {
  const imports = new Imports([]);
  imports.value("acme", "../service.gen.js");
  imports.type("Model", "@corsac/core");
  imports.value("preset", "@corsac/core");
  imports.value("defineModel", "@corsac/core");
  imports.type("Model", "@corsac/core");
  imports.type("paths", "./operations.gen.js");
  expect(printLayout(imports.layout())).toBe(`import { defineModel, preset, type Model } from "@corsac/core";
import { acme } from "../service.gen.js";
import type { paths } from "./operations.gen.js";
`);
});

test("an import whose name the file declares itself gets another local name", () => {
  const imports = new Imports(["preset"]);
  expect(imports.value("preset", "@corsac/core")).toBe("preset_");
  expect(printLayout(imports.layout())).toBe('import { preset as preset_ } from "@corsac/core";\n');
});
