import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type CorsacDocument, readDocumentation } from "@corsac/importer";
import { expect, test } from "vitest";
import { comparison } from "./assignable.fixture.js";
import { compile, strictest } from "./compile.fixture.js";
import { typePlaces } from "./operation-types/compared-places.fixture.js";
import { operationTypes } from "./operation-types/operation-types.js";
import { referenceTypes } from "./operation-types/reference-types.fixture.js";
import { withoutWrittenNames } from "./operation-types/written-names.fixture.js";
import { targetFiles } from "./target-files.js";

const folder = join(import.meta.dirname, "documents");
const names = readdirSync(folder).flatMap((file) =>
  file.endsWith(".yaml") ? [file.slice(0, -".yaml".length)] : [],
);
const core = fileURLToPath(new URL("../../core/src/index.ts", import.meta.url));

function documentOf(name: string): CorsacDocument {
  const text = readFileSync(join(folder, `${name}.yaml`), "utf8");
  const { document } = readDocumentation([{ path: `pages/${name}.yaml`, text }]);
  return JSON.parse(
    JSON.stringify({ ...document, "x-corsac-service": { name: `s${names.indexOf(name)}`, title: name } }),
  );
}

test("schemas have the names that the page gives them where TypeScript allows it", () => {
  const types = operationTypes(documentOf("商店"), "x");
  expect(types).toMatch(/^ {8}"?商品"?: \{$/m);
  expect(types).toContain('components["schemas"]["商品"]');
  expect(types).not.toMatch(/Schema(_2)?/);
});

test("small documents of every version: all that is generated compiles", async () => {
  const files = new Map<string, string>();
  for (const name of names) {
    const target = { out: name, emit: ["services" as const, "models" as const] };
    for (const [path, text] of await targetFiles(
      target,
      [{ document: documentOf(name), source: `specs/${name}` }],
      "specs",
    ))
      files.set(`${name}/${path}`, text);
  }
  expect(names).toHaveLength(8);
  expect(compile(files, { ...strictest, paths: { "@corsac/core": [core] } })).toEqual([]);
}, 120_000);

/** Where 7.13 is wrong, and why; `deviations.fixture.ts` lists what other words make right. */
const wrong: readonly (readonly [place: RegExp, why: string])[] = [
  [
    /^atlas: .*(Anything|Grid|Tree|maps|MapsId|DrawMapRequest)/,
    "Lists of themselves do not compile, and references into a list are its type.",
  ],
  [
    /^depot: .*(Parcel|parcels|StreetStop|LockerStop)/,
    "A schema's name stands for the value that its enumeration lists.",
  ],
  [/^ledger: .*(Entry|entries)/, "An object that has no members may have any."],
  [/^ledger: .*Part/, "Alternatives of required members make the whole unknown."],
  [/^tickets: .*picture"\]\["put/, "A reference to an optional member is undefined as well."],
];

test("their types and those of openapi-typescript 7.13 are assignable to each other", async () => {
  const files: [string, string][] = [];
  for (const [index, name] of names.entries()) {
    const document = withoutWrittenNames(documentOf(name));
    const frozen = join(folder, `${name}.types.txt`);
    const theirs = referenceTypes({ ...document });
    await expect(theirs).toMatchFileSnapshot(frozen);
    const places = typePlaces(document).filter((place) =>
      wrong.every(([pattern]) => !pattern.test(`${name}: ${place}`)),
    );
    files.push(
      ...comparison({
        name: `d${index}`,
        ours: operationTypes(document, "x"),
        theirs,
        places,
      }),
    );
  }
  // Circles do not compile there.
  const problems = compile(new Map(files)).filter((problem) => !/^d\d\.theirs/.test(problem));
  expect(
    problems.map((problem) => problem.replace(/^d(\d)/, (_, index) => names[Number(index)] ?? "")),
  ).toEqual([]);
}, 120_000);
