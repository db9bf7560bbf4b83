/** The variable parts of a new project. */
export interface ProjectFacts {
  /** The project's name, valid for npm. */
  readonly name: string;
  /** The version of the packages. */
  readonly version: string;
  /** A model that makes files from a prompt: its name in TypeScript. */
  readonly model: string;
  /** Its slug, for the command line. */
  readonly slug: string;
}

/** The default address and key of `corsac sandbox`. */
const sandbox = { url: "http://127.0.0.1:4010", key: "sandbox-key" };

function manifest({ name, version }: ProjectFacts): string {
  const range = version === "0.0.0" ? "0.0.0" : `^${version}`;
  const value = {
    name,
    private: true,
    type: "module",
    scripts: {
      sandbox: "corsac sandbox",
      start: "tsc && node dist/index.js",
      check: "tsc --noEmit",
    },
    dependencies: { "@corsac/core": range, "@corsac/models": range },
    devDependencies: { "@corsac/cli": range, "@types/node": "^20.19.0", typescript: "^5.9.0" },
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}

function program({ model }: ProjectFacts): string {
  return `import { createClient } from "@corsac/core";
import { ${model} } from "@corsac/models";

// Without these variables the program uses the sandbox of this machine: npm run sandbox.
const corsac = createClient({
  baseUrl: process.env["CORSAC_BASE_URL"] ?? "${sandbox.url}",
  apiKey: process.env["CORSAC_API_KEY"] ?? "${sandbox.key}",
});

const output = await corsac.run(${model}, { prompt: "a paper lighthouse at dusk" });
for (const file of [output].flat()) console.log(await file.save("out/"));
`;
}

const compiler = `${JSON.stringify(
  {
    compilerOptions: {
      target: "ES2022",
      module: "NodeNext",
      outDir: "dist",
      rootDir: "src",
      strict: true,
      skipLibCheck: true,
      // From TypeScript 6 on, no types of installed packages are global unless they are named here.
      types: ["node"],
    },
    include: ["src"],
  },
  null,
  2,
)}\n`;

function readme({ name, slug }: ProjectFacts): string {
  return `# ${name}

\`\`\`sh
npm install
npm run sandbox      # in one terminal: a gateway on this machine, without an account
npm start            # in another: makes a file and prints its path
\`\`\`

The program is \`src/index.ts\`; it saves its file in \`out\`. \`npm run check\` reports errors of types.

With a real gateway, set \`CORSAC_BASE_URL\` to its address and \`CORSAC_API_KEY\` to your key.

\`npx corsac models\` lists the models, \`npx corsac models show ${slug}\` the fields of one.
`;
}

/** The files of a new project, by their paths. */
export function projectFiles(facts: ProjectFacts): Readonly<Record<string, string>> {
  return {
    "package.json": manifest(facts),
    "tsconfig.json": compiler,
    "src/index.ts": program(facts),
    "README.md": readme(facts),
    ".gitignore": "node_modules\ndist\nout\n",
  };
}
