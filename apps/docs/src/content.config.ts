import { defineCollection, z } from "astro:content";
import { docsLoader, i18nLoader } from "@astrojs/starlight/loaders";
import { docsSchema, i18nSchema } from "@astrojs/starlight/schema";
import { glob } from "astro/loaders";

export const collections = {
  docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }),
  i18n: defineCollection({ loader: i18nLoader(), schema: i18nSchema() }),
  // Changes that are not released yet: package → size of the change, and the text.
  changesets: defineCollection({
    loader: glob({ base: "../../.changeset", pattern: "*.md" }),
    schema: z.record(z.enum(["major", "minor", "patch"])),
  }),
  // What was released, a file for each package.
  changelogs: defineCollection({
    loader: glob({ base: "../..", pattern: "{packages,apps}/*/CHANGELOG.md" }),
    schema: z.object({}),
  }),
};
