declare module "virtual:corsac/playground" {
  /** By the path of the page: `replicate/models/sdxl`. */
  export const pages: Record<string, import("../playground/data/playground-data.js").PlaygroundData>;
  /** The folder with the files of the sandbox for pages. */
  export const sandboxFiles: string;
}

declare module "*.css" {}
