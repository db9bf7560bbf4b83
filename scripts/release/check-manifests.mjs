// Checks the manifests of all published packages, and lists what is missing for a release.
//   node scripts/release/check-manifests.mjs [--write]
// The repository's address is defined once, as `repository.url` in the root's package.json. `--write` copies it to the
// packages.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const write = process.argv.includes("--write");
const read = (folder) => JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8"));

const { repository, engines, license } = read(".");
const folders = ["packages", "apps"].flatMap((parent) =>
  readdirSync(join(root, parent)).map((name) => `${parent}/${name}`),
);
const faults = [];
if (repository?.url === undefined) {
  faults.push("package.json: `repository.url` is missing. Add it, then run this script with --write.");
}

for (const folder of folders.filter((one) => existsSync(join(root, one, "package.json")))) {
  const manifest = read(folder);
  if (manifest.private === true) continue;
  const fault = (text) => faults.push(`${folder}/package.json: ${text}`);

  for (const field of ["description", "keywords", "author", "exports", "sideEffects", "files"]) {
    if (manifest[field] === undefined) fault(`\`${field}\` is missing.`);
  }
  if (manifest.license !== license) fault(`\`license\` is not ${license}, as the root says.`);
  if (manifest.engines?.node !== engines.node)
    fault(`\`engines.node\` is not ${engines.node}, as the root says.`);
  if (manifest.publishConfig?.access !== "public") fault("`publishConfig.access` is not public.");
  if (manifest.scripts?.prepublishOnly !== "node ../../scripts/release/require-pnpm.mjs") {
    fault("`prepublishOnly` does not run scripts/release/require-pnpm.mjs.");
  }
  if (!existsSync(join(root, folder, "README.md"))) faults.push(`${folder}/README.md is missing.`);

  if (repository?.url === undefined) continue;
  const wanted = { ...repository, directory: folder };
  if (JSON.stringify(manifest.repository) === JSON.stringify(wanted)) continue;
  if (write) {
    const text = JSON.stringify({ ...manifest, repository: wanted }, undefined, 2);
    writeFileSync(join(root, folder, "package.json"), `${text}\n`);
  } else {
    fault("`repository` differs from the root's. Run this script with --write.");
  }
}

for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exit(1);
