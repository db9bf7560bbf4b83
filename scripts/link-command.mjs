// Makes `npx corsac …` run this checkout's command. A dependency of the root on the command would have the same effect,
// but then turbo uses every package of the command as an input of every task, and an edited page rebuilds everything.
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const binaries = join(root, "node_modules", ".bin");
mkdirSync(binaries, { recursive: true });
if (process.platform === "win32") {
  writeFileSync(join(binaries, "corsac.cmd"), '@node "%~dp0\\..\\..\\apps\\cli\\bin\\corsac.mjs" %*\r\n');
} else {
  const link = join(binaries, "corsac");
  rmSync(link, { force: true });
  symlinkSync(join("..", "..", "apps", "cli", "bin", "corsac.mjs"), link);
}
