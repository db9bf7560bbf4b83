import { createClient } from "@corsac/core";
import { expect, test } from "vitest";
import { builtInDocuments } from "../documents/built-in-documents.js";
import { allModels } from "../models/catalog.js";
import { describeCatalog } from "../models/load-catalog.js";
import { searchCatalog } from "../models/search-catalog.js";
import { testEnvironment } from "../test-environment.js";
import { mcpOptions } from "./mcp-options.js";

test.each(["歌词", "文生图", "翻译", "upscale"])(
  "the server's search finds the models of `corsac models %s`",
  async (word) => {
    const documents = await builtInDocuments();
    const { catalog } = await describeCatalog(documents);
    const client = createClient({ baseUrl: "https://gateway.example", apiKey: "k" });
    const store = { add: async () => undefined, all: async () => [] };
    const { environment } = testEnvironment({ cwd: "/" });
    const { search } = await mcpOptions(
      { client, catalog, documents, fileStore: () => store },
      { out: undefined, limit: undefined, budget: undefined },
      environment,
    );
    const expected = allModels(searchCatalog(catalog, { words: [word] })).map(
      ({ descriptor }) => descriptor.id,
    );
    expect(expected).not.toEqual([]);
    expect(search?.(word).map(({ id }) => id)).toEqual(expected);
  },
);
