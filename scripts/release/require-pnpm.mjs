// Runs before a package is published. Only pnpm applies `publishConfig.exports` and replaces `workspace:` and
// `catalog:` versions. A package published by npm or yarn could not be imported.
const agent = process.env.npm_config_user_agent ?? "";
if (!agent.startsWith("pnpm/")) {
  console.error(
    "Publish with pnpm: npx pnpm publish. Packages of this workspace that npm or yarn publish cannot be imported.",
  );
  process.exit(1);
}
