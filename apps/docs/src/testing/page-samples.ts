import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { siteFolder } from "./built-site.js";

/** A sample of a page of the reference, as the page's Markdown has it. */
export interface PageSample {
  service: string;
  /** `models/sdxl`, `operations/create-prediction` */
  page: string;
  /** `TypeScript`, `curl` */
  label: string;
  code: string;
}

const fence = /^\*\*([^*\n]+)\*\*\n+```\w*\n([\s\S]*?)^```$/gm;

/** The samples of every page of models and operations. */
export function listSamples(): PageSample[] {
  const reference = join(siteFolder, "reference");
  if (!existsSync(reference)) return [];
  const services = readdirSync(reference, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return services.flatMap(({ name: service }) =>
    ["models", "operations"].flatMap((kind) => {
      const folder = join(reference, service, kind);
      if (!existsSync(folder)) return [];
      return readdirSync(folder)
        .filter((file) => file.endsWith(".md"))
        .flatMap((file) => {
          const text = readFileSync(join(folder, file), "utf8");
          const page = `${kind}/${file.replace(/\.md$/, "")}`;
          return [...text.matchAll(fence)].map(([, label = "", code = ""]) => ({
            service,
            page,
            label,
            code,
          }));
        });
    }),
  );
}
