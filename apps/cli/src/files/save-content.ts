import type { Environment } from "../environment.js";
import { type OutputTarget, outputNames } from "./output-names.js";
import { writeNewFile } from "./write-new-file.js";

/** Saves one file and returns its path. */
export async function saveContent(
  target: OutputTarget,
  content: Uint8Array | string,
  extension: string,
  { environment, force }: { environment: Environment; force: boolean },
): Promise<string> {
  const [name = ""] = outputNames(target, [{ path: [], extension }]);
  return writeNewFile(name, content, { cwd: environment.cwd, force });
}
