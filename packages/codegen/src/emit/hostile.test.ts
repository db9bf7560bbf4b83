// biome-ignore-all lint/suspicious/noTemplateCurlyInString: text that looks like code is what is tested
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { acmeDocument } from "../acme-document.fixture.js";
import { emitModels } from "./emit-models.js";
import { emitService } from "./emit-service.js";

/** Words in documentation that would do harm if they reached the code as they are. */
const hostile = [
  "*/ globalThis.harmed = true; /*",
  "`${globalThis.harmed = true}`",
  '"; globalThis.harmed = true; //',
  "'; globalThis.harmed = true; //",
  "</script><script>harmed()</script>",
  "line one\u2028globalThis.harmed = true\u2029",
  "carriage\rglobalThis.harmed = true",
  "\u202Edesrever",
  "@internal\n@deprecated",
  "\\u002a/ \\",
  "__proto__",
  "constructor",
  "../../x",
  "nul\u0000",
  "\uD800",
];

/** Every text of the document that a page gives, made hostile. */
function hostileDocument(text: string): ReturnType<typeof acmeDocument> {
  const json = JSON.stringify(acmeDocument());
  const quoted = JSON.stringify(text).slice(1, -1);
  return JSON.parse(
    json
      .replaceAll("What to paint.", quoted)
      .replaceAll("aspect-ratio", quoted)
      .replaceAll('"16:9"', JSON.stringify(text))
      .replaceAll('"1:1"', JSON.stringify(`${text} `))
      .replaceAll('"Painter"', JSON.stringify(text))
      .replaceAll('"acme/painter"', JSON.stringify(text))
      .replaceAll("A wide picture.", quoted)
      .replaceAll("a harbour in fog", quoted)
      .replaceAll("Acme pictures", quoted),
  );
}

function statements(text: string): string[] {
  const result = ts.transpileModule(text, {
    reportDiagnostics: true,
    compilerOptions: { target: ts.ScriptTarget.ES2022 },
  });
  expect(result.diagnostics?.map(({ messageText }) => messageText)).toEqual([]);
  const file = ts.createSourceFile("file.ts", text, ts.ScriptTarget.ES2022);
  return file.statements.map((statement) => {
    const [declaration] = ts.isVariableStatement(statement) ? statement.declarationList.declarations : [];
    return declaration === undefined
      ? ts.SyntaxKind[statement.kind]
      : `const ${declaration.name.getText(file)}`;
  });
}

describe.each(hostile)("%j", (text) => {
  const document = hostileDocument(text);

  test("a model's file declares what it should and nothing else", () => {
    const code = emitModels(document, { source: `specs/${text}` }).get("models/painter.gen.ts") ?? "";
    expect(statements(code)).toEqual([
      "ImportDeclaration",
      "ImportDeclaration",
      "InterfaceDeclaration",
      "TypeAliasDeclaration",
      "const painter",
      "const painterSchema",
      "const painterWide",
    ]);
    expect(code).not.toMatch(/[\u2028\u2029\u202E\0\r]/);
  });

  test("a service's files declare what they should and nothing else", async () => {
    const files = await emitService(document, { source: `specs/${text}` });
    expect(statements(files.get("service.gen.ts") ?? "")).toEqual([
      "ImportDeclaration",
      "ImportDeclaration",
      "ExportDeclaration",
      "const acme",
    ]);
    expect(statements(files.get("shared.gen.ts") ?? "")).toEqual(["ImportDeclaration", "const acme"]);
    const kinds = new Set(statements(files.get("operations.gen.ts") ?? ""));
    expect([...kinds].filter((kind) => !/^(Interface|TypeAlias)Declaration$/.test(kind))).toEqual([]);
  });
});

test("a field named __proto__ is a field", () => {
  const code = emitModels(hostileDocument("__proto__")).get("models/painter.gen.ts");
  expect(code).toContain('"__proto__"?: "__proto__ " | "__proto__";');
  expect(code).toContain('["__proto__"]: { type: "string"');
});
