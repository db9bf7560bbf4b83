// Routes for the sandbox's files for pages, and the playground's texts in each language of the site.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sandboxFiles } from "virtual:corsac/playground";
import { reference } from "virtual:corsac/reference";
import type { APIRoute, GetStaticPaths } from "astro";
import { wordsFile } from "../playground/data/places.ts";
import { playgroundWords } from "../playground/data/playground-words.ts";

export const getStaticPaths: GetStaticPaths = () => [
  ...readdirSync(sandboxFiles)
    // With the licences of third-party code, which must be beside it.
    .filter((file) => /\.(?:js|txt)$/.test(file))
    .map((file) => ({ params: { file } })),
  ...reference.locales.map(({ language }) => ({ params: { file: wordsFile(language) } })),
];

export const GET: APIRoute = ({ params }) => {
  const file = params["file"] ?? "";
  const words = reference.locales.find(({ language }) => wordsFile(language) === file);
  if (words !== undefined)
    return new Response(JSON.stringify(playgroundWords(words.phrases)), {
      headers: { "Content-Type": "application/json" },
    });
  return new Response(readFileSync(join(sandboxFiles, file)), {
    headers: { "Content-Type": file.endsWith(".txt") ? "text/plain; charset=utf-8" : "text/javascript" },
  });
};
