// The site that src/plugin/build-site.test.ts builds: an invented service, two documents of strangers in the same folder, three languages, below a base path.
import starlight from "@astrojs/starlight";
import { corsacStarlight } from "@corsac/starlight";
import { defineConfig } from "astro/config";

export default defineConfig({
  base: "/docs",
  trailingSlash: "always",
  integrations: [
    starlight({
      title: "Acme",
      defaultLocale: "root",
      locales: {
        root: { label: "English", lang: "en" },
        zh: { label: "简体中文", lang: "zh-CN" },
        de: { label: "Deutsch", lang: "de" },
      },
      sidebar: [{ label: "Home", link: "/" }],
      plugins: [
        corsacStarlight({
          base: "api",
          contentSecurityPolicy: true,
          documents: [
            { path: "out/acme.json", models: "./corsac/index.gen.js" },
            "out/pets.yaml",
            { path: "out/ferry.json", name: "old-ferry" },
          ],
        }),
      ],
    }),
  ],
});
