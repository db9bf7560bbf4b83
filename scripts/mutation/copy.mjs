import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** A copy of packages/core for changes. Everything else of the checkout is linked. */
export function copyOfCore() {
  const copy = mkdtempSync(join(tmpdir(), "corsac-mutation-"));
  const core = join(copy, "packages", "core");
  mkdirSync(core, { recursive: true });
  link(root, copy, ["packages"]);
  link(join(root, "packages"), join(copy, "packages"), ["core"]);
  link(join(root, "packages/core"), core, ["src", "dist"]);
  cpSync(join(root, "packages/core/src"), join(core, "src"), { recursive: true });
  return { core, remove: () => rmSync(copy, { recursive: true, force: true }) };
}

function link(from, to, but) {
  for (const name of readdirSync(from)) {
    if (!but.includes(name) && name !== ".git") symlinkSync(join(from, name), join(to, name));
  }
}
