// Faults of other generators, each with the smallest valid OpenAPI 3.1 document that reproduces it
// (foreign-faults.json).
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { generators, problemsOf } from "./generators.mjs";

/** @type {{ generator: string, name: string, symptom: string, document: object }[]} */
const listed = JSON.parse(readFileSync(new URL("foreign-faults.json", import.meta.url), "utf8"));

/** @returns the faults, and whether the small document still reproduces the symptom */
export async function checkForeignFaults(work) {
  const checked = [];
  for (const [index, fault] of listed.entries()) {
    const folder = join(work, `fault${index}`);
    mkdirSync(folder, { recursive: true });
    const path = join(folder, "openapi.json");
    writeFileSync(path, JSON.stringify(fault.document));
    const generator = generators.find(({ name }) => name === fault.generator);
    const problems = await problemsOf(generator, path, folder);
    const still = problems.some((problem) => new RegExp(fault.symptom).test(problem));
    checked.push({ ...fault, version: generator.version, still, problems });
  }
  return checked;
}
