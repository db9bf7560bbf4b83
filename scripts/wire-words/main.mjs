// `npm run lint` runs this: no name of a service or a model, and no field or status word of one, in code outside of specs/,
// generated files, docs and tests. `README.md` beside this file defines what is checked.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { allowedFiles } from "./allowed-files.mjs";
import { deriveWords } from "./derive-words.mjs";
import { scanSource } from "./scan-source.mjs";

// The repository; a test gives a folder of its own.
const home = fileURLToPath(new URL("../..", import.meta.url));

/** Code that ships. Tests, their helpers, invented services and generated files may contain the words. */
export function isChecked(path) {
  return (
    /^(?:packages\/[^/]+|apps\/(?:cli|docs))\/.+\.(?:ts|tsx|js|mjs|cjs|astro)$/.test(path) &&
    !/(?:^|\/)(?:generated|test|testing|test-[a-z]+|fixtures|end-to-end|dist)\/|\.(?:test|fixture|test-[a-z]+)\.|\.gen\./.test(
      path,
    )
  );
}

/**
 * @param {string} root the repository
 * @returns {string[]} one line for each finding: `file:line:column  what`
 */
export function findWireWords(root, files = trackedFiles(root)) {
  const words = deriveWords(root);
  const messages = [];
  const used = new Set();
  for (const path of files.filter(isChecked)) {
    const findings = scanSource(path, readFileSync(join(root, path), "utf8"), words);
    if (findings.length > 0) used.add(path);
    if (Object.hasOwn(allowedFiles, path)) continue;
    for (const { line, column, kind, word } of findings) {
      messages.push(`${path}:${line}:${column}  ${kind}: ${word}`);
    }
  }
  for (const path of Object.keys(allowedFiles)) {
    if (!used.has(path))
      messages.push(`${path}:1:1  in scripts/wire-words/allowed-files.mjs, but has no wire word`);
  }
  return messages;
}

function trackedFiles(root) {
  const list = ["ls-files", "--cached", "--others", "--exclude-standard", "packages", "apps"];
  const { status, stdout, stderr } = spawnSync("git", list, {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 1 << 26,
  });
  if (status !== 0) throw new Error(`git ls-files failed in ${root}: ${stderr}`);
  return [...new Set(stdout.split("\n"))].filter((path) => path !== "");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const messages = findWireWords(process.argv[2] ?? home);
  for (const message of messages) console.error(message);
  if (messages.length > 0) {
    console.error(
      `\n${messages.length} wire words in code. Make the behaviour data: of the document (specs/*/overlay.yaml), or of a cue table ` +
        "of the importer with its source. scripts/wire-words/README.md defines what is checked.",
    );
    process.exitCode = 1;
  }
}
