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
        {
          label: "Start here",
          translations: { "zh-CN": "从这里开始" },
          items: [{ slug: "getting-started" }, { slug: "models" }],
        },
        {
          label: "The client",
          translations: { "zh-CN": "客户端" },
          items: [
            { slug: "guides/client" },
            { slug: "guides/predictions" },
            { slug: "guides/waiting" },
            { slug: "guides/retrying" },
            { slug: "guides/errors" },
            { slug: "guides/inputs-and-files" },
            { slug: "guides/presets" },
            { slug: "guides/outputs" },
            { slug: "guides/streams" },
            { slug: "guides/raw-operations" },
            { slug: "guides/webhooks" },
            { slug: "guides/proxy" },
            { slug: "guides/hooks" },
          ],
        },
        {
          label: "Integrations",
          translations: { "zh-CN": "集成" },
          items: [{ slug: "guides/ai-sdk" }, { slug: "guides/mcp" }],
        },
        {
          label: "Guides",
          translations: { "zh-CN": "指南" },
          items: [
            { slug: "guides/services" },
            { slug: "guides/add-a-model" },
            { slug: "guides/your-own-service" },
            { slug: "guides/describe-a-service" },
            { slug: "guides/pages-from-a-site" },
            { slug: "guides/forms-of-documentation" },
            { slug: "guides/overlays-and-diagnostics" },
            { slug: "guides/lifecycles-and-roles" },
            { slug: "guides/sandbox" },
            { slug: "guides/commands" },
            { slug: "guides/batches" },
            { slug: "guides/rules" },
          ],
        },
        { slug: "changelog" },
      ],
      plugins: [corsacStarlight({ documents, contentSecurityPolicy: true, pictures: "public/generated" })],
    }),
  ],
});
