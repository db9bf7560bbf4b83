/**
 * The tour: starts a sandbox on a free port and runs every system of the first service through the real client,
 * offline. Writes the files and a contact sheet to `out/`.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { CorsacError, createClient } from "@corsac/core";
import replicateDocument from "@corsac/models/openapi/replicate.json" with { type: "json" };
import { startSandbox } from "@corsac/sandbox/node";
import colors from "picocolors";
import { renderContactSheet, type SheetEntry } from "./start/contact-sheet.js";
import { ProgressBoard } from "./start/progress-board.js";
import { runSystem } from "./start/run-system.js";
import { systems } from "./start/systems.js";
import { formatTable } from "./start/table.js";

async function main(): Promise<void> {
  const folder = join(process.cwd(), "out");
  await mkdir(folder, { recursive: true });
  const sandbox = await startSandbox({ documents: [replicateDocument] });
  try {
    console.error(`Sandbox at ${sandbox.url}: no account, no network; it draws, no model runs.\n`);
    const client = createClient({ baseUrl: sandbox.url, apiKey: sandbox.apiKey });
    const board = new ProgressBoard(process.stderr);
    for (const system of systems) board.add(system.model);

    const results = await Promise.all(
      systems.map((system) =>
        runSystem(client, system, folder, (status, progress) => board.update(system.model, status, progress)),
      ),
    );

    const first = results[0];
    if (first === undefined) throw new Error("The tour has no systems.");
    const queried = await client.predictions.get(first.id);

    const rows = results.map((result) => [
      result.model,
      result.id,
      result.statuses.join(" → "),
      result.seconds.toFixed(1),
      result.files.map((file) => file.name).join(" "),
    ]);
    rows.push([`query of ${first.model}`, queried.id, queried.status, "", "by id"]);
    console.log(`\n${formatTable([["model", "id", "statuses seen", "seconds", "files"], ...rows])}\n`);

    const sheet = join(folder, "index.html");
    await writeFile(sheet, renderContactSheet(results satisfies readonly SheetEntry[]));
    const shown = relative(process.cwd(), sheet);
    console.log(
      `  ${colors.green("✓")} Look and listen: ${colors.bold(shown)}  ${colors.dim(pathToFileURL(sheet).href)}`,
    );
  } finally {
    await sandbox.close();
  }
}

main().catch((error: unknown) => {
  console.error(CorsacError.isInstance(error) ? `${error.message}\n${error.hint ?? ""}` : error);
  process.exitCode = 1;
});
