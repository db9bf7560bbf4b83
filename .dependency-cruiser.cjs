// Who may import whom (ARCHITECTURE.md says why). Tests and configuration files count: a cycle through a
// test is a cycle. Tests across packages live in apps/examples, which alone may import everything.
const may = {
  "packages/importer": [],
  "packages/core": [],
  "packages/codegen": ["packages/importer"],
  "packages/sandbox": ["packages/importer"],
  "packages/models": ["packages/core"],
  "packages/ai-sdk": ["packages/core"],
  "packages/starlight": ["packages/importer", "packages/core", "packages/sandbox"],
  "packages/mcp": ["packages/core"],
  "packages/react": ["packages/core"],
  "apps/cli": [
    "packages/models",
    "packages/core",
    "packages/sandbox",
    "packages/importer",
    "packages/codegen",
    "packages/mcp",
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
        // hast and mdast are types alone, of @types/hast and @types/mdast.
        pathNot: [
          "^(astro|virtual|@astrojs|starlight|cloudflare):?",
          "^@corsac/models/openapi/",
          "^(hast|mdast)$",
          // Of apps/examples/nodes, which only .ci/run installs.
          "^ai-7$",
        ],
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
    ...coreLayers.map((layer) =>
      layerRule("core", coreLayers, layer, ["generated\\/answer-cues\\.gen\\.ts$"]),
    ),
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
      name: "sandbox-runs-everywhere",
      comment:
        "The entry `.` of the sandbox runs in pages and workers: nothing that it reaches may be a part of Node, draw with sharp, or make code of text.",
      severity: "error",
      from: { path: "^packages\\/sandbox\\/src\\/index\\.ts$" },
      to: {
        reachable: true,
        path: [
          "^node:",
          "^packages\\/sandbox\\/src\\/(node|sketches)\\/",
          "^packages\\/sandbox\\/src\\/validation\\/ajv-engine\\.ts$",
          "node_modules\\/(sharp|ajv)\\/",
        ],
      },
    },
    {
      name: "sandbox-in-pages",
      comment:
        "What runs in pages may reach no part of Node, no sharp, no code made of text, and of the importer only what reads finished documents.",
      severity: "error",
      from: { path: "^packages\\/sandbox\\/src\\/browser\\/", pathNot: "\\.test\\.ts$" },
      to: {
        reachable: true,
        path: [
          "^node:",
          "^packages\\/sandbox\\/src\\/(node|sketches\\/sharp)\\/",
          "^packages\\/sandbox\\/src\\/validation\\/ajv-engine\\.ts$",
          "^packages\\/importer\\/src\\/(forms|merge|lint|site|node|serialize)\\/",
          "node_modules\\/(sharp|ajv|yaml)\\/",
        ],
      },
    },
    {
      name: "sandbox-node-at-the-edge",
      comment: "Only src/node, src/sketches, the engine of ajv and tests may use what Node alone has.",
      severity: "error",
      from: {
        path: "^packages\\/sandbox\\/src\\/",
        pathNot: [
          "^packages\\/sandbox\\/src\\/(node|sketches|fixtures|vitest|msw)\\/",
          "\\.test\\.ts$",
          "ajv-engine\\.ts$",
        ],
      },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "cli-loads-codegen-late",
      comment: "The generator, an optional package, is loaded only when `corsac generate` is called.",
      severity: "error",
      from: { path: "^apps\\/cli\\/src", pathNot: "\\.test\\.ts$" },
      to: { path: "^packages\\/codegen", dynamic: false, dependencyTypesNot: ["type-only"] },
    },
    {
      name: "cli-loads-mcp-late",
      comment: "The MCP server, an optional package, is loaded only when `corsac mcp` is called.",
      severity: "error",
      from: { path: "^apps\\/cli\\/src", pathNot: "\\.test\\.ts$" },
      to: { path: "^packages\\/mcp", dynamic: false, dependencyTypesNot: ["type-only"] },
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
      extensions: [".ts", ".tsx", ".mts", ".js", ".mjs", ".json"],
    },
  },
};
