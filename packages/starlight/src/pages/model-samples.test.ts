import { describe, expect, test } from "vitest";
import { acmeContext } from "./acme-context.test-document.js";
import { modelsOf } from "./context.js";
import { modelPage } from "./model-page.js";

function samples(index: number): Record<string, string> {
  const context = acmeContext("en");
  const model = modelsOf(context.document)[index];
  if (model === undefined) throw new Error(`no model ${index}`);
  return Object.fromEntries(modelPage(context, model).samples.map(({ label, code }) => [label, code]));
}

describe("the samples of a model", () => {
  test("are a program that saves what it gets", () => {
    expect(samples(0)["TypeScript"]).toBe(`import { createClient } from "@corsac/core";
import { acmeMural } from "./corsac/index.gen.js";

const corsac = createClient({
  baseUrl: process.env.BASE_URL,
  apiKey: process.env.API_KEY,
});

const images = await corsac.run(acmeMural, {
  subject: "it's a \`corsac\`",
  walls: [{ side: "north" }],
});

// Save what came back
for (const image of images) await image.save(image.name);
`);
  });

  test("are a command whose words survive a shell", () => {
    expect(samples(0)["CLI"]).toBe(`corsac run mural 'it'\\''s a \`corsac\`' \\
  -i walls='[{"side":"north"}]'`);
  });

  test("are requests as the model's binding says: path, fixed fields, place of the input, key", () => {
    expect(samples(0)["curl"]).toBe(`# Create a prediction: the answer carries its id
curl -X PUT "$BASE_URL/paint/acme/tasks" \\
  -H "X-Acme-Key: $API_KEY" \\
  -H "Content-Type: application/json" \\
  -d '{
  "recipe": "mural",
  "what": {
    "subject": "it'\\''s a \`corsac\`",
    "walls": [
      {
        "side": "north"
      }
    ]
  }
}'

# Ask for it until it is done
curl "$BASE_URL/paint/tasks/$PREDICTION_ID"
`);
  });

  test("of a model that answers at once ask only once, and print what is not documented", () => {
    const { curl, TypeScript } = samples(1);
    expect(curl).toContain("-d '{\n  \"loudness\": 3\n}'");
    expect(curl).not.toContain("PREDICTION_ID");
    expect(TypeScript).toContain("const output = await corsac.run(acmeHum, { loudness: 3 });");
    expect(TypeScript).toContain("console.log(output);");
  });
});
