declare module "virtual:corsac/playground" {
  /** `PlaygroundData` as JSON, by the path of the page: `replicate/models/sdxl`. */
  export const pages: ReadonlyMap<string, string>;
  /** The folder with the files of the sandbox for pages. */
  export const sandboxFiles: string;
}

declare module "*.css" {}
