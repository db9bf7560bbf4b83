// @ts-check
import { existsSync, readdirSync } from "node:fs";
import starlight from "@astrojs/starlight";
import { corsacStarlight } from "@corsac/starlight";
import { defineConfig } from "astro/config";

// Every service of the repository has its place on the site: adding one is adding its folder.
const specs = new URL("../../specs/", import.meta.url);
const documents = readdirSync(specs)
  .sort()
  .map((service) => `../../specs/${service}/openapi.json`)
  .filter((path) => existsSync(new URL(path, import.meta.url)))
  // A gateway's address is the reader's: samples read it, and the key, as the guides do.
  .map((path) => ({ path, models: "@corsac/models", server: "$CORSAC_BASE_URL", key: "CORSAC_API_KEY" }));

/** A group of the sidebar with a label in both languages. @param {string} label @param {string} chinese @param {string[]} slugs */
const group = (label, chinese, slugs) => ({
  label,
  translations: { "zh-CN": chinese },
  items: slugs.map((slug) => ({ slug })),
});

// The address under which the site is published, such as https://docs.example: for sitemap, canonical and hreflang links.
const site = process.env["CORSAC_SITE"];

export default defineConfig({
  ...(site === undefined ? {} : { site }),
  integrations: [
    starlight({
      title: "Corsac",
      logo: { src: "./src/assets/corsac.svg", alt: "" },
      favicon: "/favicon.svg",
      // Programs are shown whole: a line is rather broken than hidden behind a scroll bar.
      expressiveCode: { defaultProps: { wrap: true } },
      customCss: ["./src/styles/site.css"],
      components: { Header: "./src/components/Header.astro" },
      defaultLocale: "root",
      locales: {
        root: { label: "English", lang: "en" },
        zh: { label: "简体中文", lang: "zh-CN" },
      },
      sidebar: [
        group("Start here", "从这里开始", ["getting-started", "guides/run-a-model", "models"]),
        group("The client", "客户端", [
          "guides/client",
          "guides/predictions",
          "guides/waiting",
          "guides/retrying",
          "guides/errors",
          "guides/inputs-and-files",
          "guides/outputs",
          "guides/streams",
          "guides/presets",
          "guides/webhooks",
          "guides/proxy",
          "guides/raw-operations",
          "guides/hooks",
        ]),
        group("Testing", "测试", ["guides/testing", "guides/sandbox"]),
        group("At scale and with agents", "批量与集成", ["guides/batches", "guides/ai-sdk", "guides/mcp"]),
        group("Your documentation", "接入文档", [
          "guides/your-own-service",
          "guides/add-a-model",
          "guides/describe-a-service",
          "guides/pages-from-a-site",
          "guides/overlays-and-diagnostics",
          "guides/lifecycles-and-roles",
          "guides/forms-of-documentation",
        ]),
        group("Overviews", "总览", ["guides/services", "guides/commands", "guides/rules", "changelog"]),
      ],
      plugins: [corsacStarlight({ documents, contentSecurityPolicy: true, pictures: "public/generated" })],
    }),
  ],
});
