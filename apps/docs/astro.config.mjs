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
  .filter((path) => existsSync(new URL(path, import.meta.url)));

export default defineConfig({
  integrations: [
    starlight({
      title: "Corsac",
      logo: { src: "./src/assets/corsac.svg", alt: "" },
      favicon: "/favicon.svg",
      // Programs are shown whole: a line is rather broken than hidden behind a scroll bar.
      expressiveCode: { defaultProps: { wrap: true } },
      customCss: ["./src/styles/site.css"],
      defaultLocale: "root",
      locales: {
        root: { label: "English", lang: "en" },
        zh: { label: "简体中文", lang: "zh-CN" },
      },
      sidebar: [
        {
          label: "Start here",
          translations: { "zh-CN": "从这里开始" },
          items: [{ slug: "getting-started" }],
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
          label: "Guides",
          translations: { "zh-CN": "指南" },
          items: [
            { slug: "guides/add-a-model" },
            { slug: "guides/your-own-service" },
            { slug: "guides/pages-from-a-site" },
            { slug: "guides/forms-of-documentation" },
            { slug: "guides/overlays-and-diagnostics" },
            { slug: "guides/lifecycles-and-roles" },
            { slug: "guides/rules" },
          ],
        },
      ],
      plugins: [corsacStarlight({ documents, pictures: "public/generated" })],
    }),
  ],
});
