import { describeService } from "@corsac/importer";
import type { BuiltService } from "./build-service.js";
import { CodegenError } from "./codegen-error.js";
import { fileName } from "./syntax/file-name.js";

/**
 * Two folders cannot be one service: what is generated for one would replace what is generated for the other. File
 * systems do not tell capitals apart, so names that differ in them alone are one.
 *
 * @throws CodegenError `name-clash`, which names both folders
 */
export function requireDistinctServices(services: readonly BuiltService[]): void {
  const folders = new Map<string, string>();
  for (const { document, report } of services) {
    if (document === undefined) continue;
    const { name } = describeService(document);
    const generated = fileName(name);
    const other = folders.get(generated.toLowerCase());
    if (other !== undefined) {
      throw new CodegenError(
        "name-clash",
        `${other} and ${report.folder} are one service: the generated files of both would be in ${generated}/`,
        { hint: "Rename one of the two folders, and not only in capitals, blanks or accents." },
      );
    }
    folders.set(generated.toLowerCase(), report.folder);
  }
}
