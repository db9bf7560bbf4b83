import type { CommandGroup } from "../command/command-tree.js";

/** Every command, by its path. */
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
    batch: {
      description: "Run a model for every line of a file, and go on after a crash",
      commands: {
        run: {
          description: "Run a model for every line of a JSONL or CSV file",
          load: async () => (await import("./batch-run.js")).runBatchFile,
        },
        work: {
          description: "Run lines of batches that are in a queue",
          load: async () => (await import("./batch-work.js")).workBatchQueue,
        },
        status: {
          description: "Show the state of a batch",
          load: async () => (await import("./batch-status.js")).batchStatus,
        },
      },
    },
    call: {
      description: "Call any operation of a service's document",
      load: async () => (await import("./call.js")).callOperation,
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
        download: {
          description: "Save again what a prediction made",
          load: async () => (await import("./predictions-download.js")).downloadPrediction,
        },
        cancel: {
          description: "Cancel a prediction",
          load: async () => (await import("./predictions-cancel.js")).cancelPrediction,
        },
        act: {
          description: "Do something with what a prediction made, such as an upscale",
          load: async () => (await import("./predictions-act.js")).actOnPrediction,
        },
        list: {
          description: "List the latest predictions",
          load: async () => (await import("./predictions-list.js")).listPredictions,
        },
      },
    },
    history: {
      description: "The runs of this machine",
      fallback: "list",
      commands: {
        list: {
          description: "List the runs, the newest first",
          load: async () => (await import("./history-list.js")).listHistory,
        },
        show: {
          description: "Show a run: its input, its files, its result",
          load: async () => (await import("./history-show.js")).showHistory,
        },
        rerun: {
          description: "Run again what was run before, changed if need be",
          load: async () => (await import("./history-rerun.js")).rerunHistory,
        },
        recover: {
          description: "Look for creates that got no answer",
          load: async () => (await import("./history-recover.js")).recoverHistory,
        },
      },
    },
    init: {
      description: "Make a typed project that runs against the sandbox",
      load: async () => (await import("./init.js")).initProject,
    },
    login: {
      description: "Keep a gateway's address and key for later commands",
      load: async () => (await import("./login.js")).login,
    },
    logout: {
      description: "Forget a gateway and its key",
      load: async () => (await import("./logout.js")).logout,
    },
    whoami: {
      description: "Show the gateway and the key that commands use here",
      load: async () => (await import("./whoami.js")).whoami,
    },
    config: {
      description: "Show profiles and where settings are kept, or choose a profile",
      load: async () => (await import("./config.js")).configure,
    },
    sandbox: {
      description: "Serve the models offline, on this machine, for development and tests",
      load: async () => (await import("./sandbox.js")).serveSandbox,
    },
    mcp: {
      description: "Serve all models to an agent, as an MCP server",
      load: async () => (await import("./mcp.js")).serveMcp,
    },
    webhook: {
      description: "Receive webhooks on this machine",
      commands: {
        listen: {
          description: "Print webhooks as they come",
          load: async () => (await import("./webhook-listen.js")).listenForWebhooks,
        },
      },
    },
    doctor: {
      description: "Check what calls depend on: address, key, clock, server",
      load: async () => (await import("./doctor.js")).diagnose,
    },
    completion: {
      description: "What bash, zsh or fish need to complete commands, models and fields",
      load: async () => (await import("./completion.js")).completionOf(commandTree),
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
      description: "Check documentation pages",
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
    diff: {
      description: "Show the changes between two documents",
      load: async () => (await import("./diff.js")).diffDocuments,
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

/** The part of the program's help other than the commands. */
export const overview: { examples: readonly string[]; notes: readonly string[][] } = {
  examples: [
    "corsac sandbox",
    'corsac run {model} "a paper lighthouse at dusk"',
    "corsac models show {model}",
  ],
  notes: [
    ["CORSAC_BASE_URL", "Where requests go (or --base-url)"],
    ["CORSAC_API_KEY", "The key they carry (or --api-key-file)"],
    ["CORSAC_PROFILE", "A gateway that corsac login keeps (or --profile)"],
    ["CORSAC_CONFIG", "The file of the profiles"],
    ["CORSAC_MCP_KEY", "The key of corsac mcp over HTTP"],
    ["CORSAC_WEBHOOK_SECRET", "The signing secret of corsac webhook listen"],
    ["CORSAC_REDIS_PASSWORD", "The password of the Redis server of a queue"],
    ["CORSAC_HISTORY", "The file of the history; off for none"],
    ["APIFOX_ACCESS_TOKEN", "For corsac add apifox:<project id>"],
    ["NO_COLOR", "Set to anything: no colours (FORCE_COLOR: colours in a pipe)"],
    ["CORSAC_DEBUG", "Set to anything: where an error comes from"],
  ],
};
