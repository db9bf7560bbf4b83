// Who may import whom (ARCHITECTURE.md says why). Tests and configuration files count: a cycle through a
// test is a cycle. Tests across packages live in apps/examples, which alone may import everything.
const may = {
  "packages/importer": [],
  "packages/core": [],
  "packages/codegen": ["packages/importer"],
  "packages/sandbox": ["packages/importer"],
  "packages/models": ["packages/core"],
  "packages/starlight": ["packages/importer"],
  "apps/cli": [
    "packages/models",
    "packages/core",
    "packages/sandbox",
    "packages/importer",
    "packages/codegen",
  ],
  "apps/docs": ["packages/starlight", "packages/models", "packages/sandbox"],
};

// The layers of the client, lowest first: a folder may import from itself and from those before it. The tests of a layer may
// use the whole client, and the entries (webhooks, proxy, node, opentelemetry) stand above all.
const coreLayers = [
  "descriptor",
  "json",
  "time",
  "media",
  "redaction",
  "validation",
  "contract",
  "errors",
  "model",
  "lifecycle",
  "hooks",
  "http",
  "parameters",
  "operations",
  "output",
  "files",
  "bodies",
  "responses",
  "raw",
  "prediction",
  "create",
  "client",
];

// The layers of the importer, lowest first, by the same rule.
const importerLayers = [
  "diagnostics",
  "document",
  "findings",
  "positions",
  "pattern",
  "names",
  "prose",
  "validate",
  "describe",
  "references",
  "forms",
  "merge",
  "lint",
  "overlay",
  "vocabulary",
  "finish",
  "model-schema",
  "soundness",
  "presets",
  "lifecycle",
  "suggest",
  "learn",
  "compare",
  "report",
  "serialize",
  "site",
  "node",
];

/** They call the whole build: the files that stand in `src` itself. */
const importerCallers = ["suggest", "node"];

const escapePath = (text) => text.replaceAll("/", "\\/");

/** A folder of a package's `src` may import from itself, from the layers before it, and what `others` match in `src`. */
function layerRule(name, layers, layer, others = []) {
  const below = layers.slice(0, layers.indexOf(layer));
  const sources = `^packages\\/${name}\\/src\\/`;
  return {
    name: `${name}-layer-${layer}`,
    comment: `packages/${name}/src/${layer} may import only from the layers below it: ${below.join(", ") || "none"}.`,
    severity: "error",
    from: { path: `${sources}${layer}\\/`, pathNot: "\\.(test|fixture)\\.ts$" },
    to: {
      path: sources,
      pathNot: [
        ...[...below, layer].map((one) => `${sources}${one}\\/`),
        ...others.map((other) => sources + other),
      ],
    },
  };
}

module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      comment: "Cycles make every part of the ring one part. Move what both need to a place of its own.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "no-unresolved",
      comment: "An import that resolves to nothing here breaks for users too.",
      severity: "error",
      from: { pathNot: "\\.astro$" },
      to: {
        couldNotResolve: true,
        pathNot: ["^(astro|virtual|@astrojs|starlight|cloudflare):?", "^@corsac/models/openapi/"],
      },
    },
    {
      name: "no-undeclared-dependency",
      comment: "Declare it in the package's own package.json: users install packages one by one.",
      severity: "error",
      from: {},
      // An optional peer counts as undeclared, too: for its place in peerDependenciesMeta.
      to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"], dependencyTypesNot: ["npm-peer"] },
    },
    ...Object.entries(may).map(([home, allowed]) => ({
      name: `boundary-${home.replace("/", "-")}`,
      comment: `${home} may import ${allowed.length === 0 ? "no other package of ours" : allowed.join(", ")}.`,
      severity: "error",
      from: { path: `^${escapePath(home)}\\/` },
      to: {
        path: "^(packages|apps)\\/",
        pathNot: [home, ...allowed].map((folder) => `^${escapePath(folder)}\\/`),
      },
    })),
    ...coreLayers.map((layer) => layerRule("core", coreLayers, layer)),
    ...importerLayers.map((layer) =>
      layerRule("importer", importerLayers, layer, importerCallers.includes(layer) ? ["[^/]+\\.ts$"] : []),
    ),
    {
      name: "importer-layer-listed",
      comment: "Every folder of packages/importer/src has its place in the list of layers.",
      severity: "error",
      from: {
        path: "^packages\\/importer\\/src\\/[^/]+\\/",
        pathNot: importerLayers.map((layer) => `^packages\\/importer\\/src\\/${layer}\\/`),
      },
      to: {},
    },
    {
      name: "core-imports-statically",
      comment:
        "What a call needs after its create must not have to be loaded then. create/optional-code.ts alone may import dynamically.",
      severity: "error",
      from: {
        path: "^packages\\/core\\/src\\/",
        pathNot: ["\\.(test|fixture)\\.ts$", "^packages\\/core\\/src\\/create\\/optional-code\\.ts$"],
      },
      to: { dynamic: true, dependencyTypesNot: ["type-only"] },
    },
    {
      name: "cli-loads-codegen-late",
      comment: "The generator, an optional package, is loaded only when `corsac generate` is called.",
      severity: "error",
      from: { path: "^apps\\/cli\\/src", pathNot: "\\.test\\.ts$" },
      to: { path: "^packages\\/codegen", dynamic: false, dependencyTypesNot: ["type-only"] },
    },
  ],
  options: {
    doNotFollow: { path: ["node_modules", "/dist/"] },
    exclude: { path: ["/dist/", "\\.astro/"] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.base.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["@corsac/source", "node", "import", "types", "default"],
      extensions: [".ts", ".mts", ".js", ".mjs", ".json"],
    },
  },
};
