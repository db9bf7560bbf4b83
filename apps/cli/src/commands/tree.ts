import type { CommandGroup } from "../command/command-tree.js";

/** Every command, by the words that call it. */
export const commandTree: CommandGroup = {
  description:
    "corsac runs AI models through any gateway whose documentation it has read, and makes clients, documents and an offline gateway from that documentation.",
  commands: {
    run: {
      description: "Run a model and save what it makes",
      load: async () => (await import("./run.js")).runModel,
    },
    models: {
      description: "List the models, or show one with its fields",
      fallback: "list",
      commands: {
        list: {
          description: "List the models, or those a word is found in",
          load: async () => (await import("./models-list.js")).listModels,
        },
        show: {
          description: "Show a model: its fields, output, presets and an example",
          load: async () => (await import("./models-show.js")).showModel,
        },
      },
    },
    predictions: {
      description: "Look up, wait for, cancel or list predictions",
      commands: {
        get: {
          description: "Show a prediction as it is now",
          load: async () => (await import("./predictions-get.js")).getPrediction,
        },
        wait: {
          description: "Wait for a prediction and save what it makes",
          load: async () => (await import("./predictions-wait.js")).waitForPrediction,
        },
        cancel: {
          description: "Cancel a prediction",
          load: async () => (await import("./predictions-cancel.js")).cancelPrediction,
        },
        list: {
          description: "List the latest predictions",
          load: async () => (await import("./predictions-list.js")).listPredictions,
        },
      },
    },
    sandbox: {
      description: "Serve the models offline, on this machine, for development and tests",
      load: async () => (await import("./sandbox.js")).serveSandbox,
    },
    add: {
      description: "Fetch documentation pages into specs/",
      load: async () => (await import("./add.js")).addPages,
    },
    update: {
      description: "Fetch them again and say what changed in the API",
      load: async () => (await import("./update.js")).updatePages,
    },
    lint: {
      description: "Say what is wrong with documentation pages",
      load: async () => (await import("./lint.js")).lintPages,
    },
    report: {
      description: "Write what is wrong on each page, and how to correct it, for its authors",
      load: async () => (await import("./report.js")).writeReport,
    },
    openapi: {
      description: "Turn documentation pages into one OpenAPI document",
      load: async () => (await import("./openapi.js")).writeOpenapi,
    },
    learn: {
      description: "Fill what the pages leave out of an answer from a real one",
      load: async () => (await import("./learn.js")).learnFromAnswer,
    },
    generate: {
      description: "Generate a typed client and typed models from specs/",
      load: async () => (await import("./generate.js")).generateCode,
    },
  },
};

/** What the help of the whole says beside the commands. */
export const overview: { examples: readonly string[]; notes: readonly string[][] } = {
  examples: [
    "corsac sandbox",
    'corsac run {model} "a paper lighthouse at dusk"',
    "corsac models show {model}",
  ],
  notes: [
    ["CORSAC_BASE_URL", "Where requests go (or --base-url)"],
    ["CORSAC_API_KEY", "The key they carry (or --api-key-file)"],
    ["NO_COLOR", "Set to anything: no colours"],
  ],
};
