import { createRequire } from "node:module";
import type { GlobalContext, OpenAPI3 } from "openapi-typescript";
import type { Node } from "typescript";

/**
 * Loads the TypeScript compiler, and what needs it, as CommonJS. As an ES module Node would first search its nine
 * megabytes for exports, which takes longer than running it.
 */
const load: NodeJS.Require = createRequire(import.meta.url);

export const compiler: typeof import("typescript") = load("typescript");

/**
 * The parts of openapi-typescript that make and print types, with the same copy of the compiler. Its entry would load a validator
 * too, which takes as long as the compiler.
 */
export const transformSchema: (document: OpenAPI3, context: Omit<GlobalContext, "redoc">) => Node[] = load(
  "openapi-typescript/dist/transform/index.cjs",
);
const utils: Pick<typeof import("openapi-typescript"), "resolveRef" | "scanDiscriminators"> = load(
  "openapi-typescript/dist/lib/utils.cjs",
);
export const resolveRef: typeof utils.resolveRef = utils.resolveRef;
export const scanDiscriminators: typeof utils.scanDiscriminators = utils.scanDiscriminators;

const printing: Pick<typeof import("openapi-typescript"), "astToString"> = load(
  "openapi-typescript/dist/lib/ts.cjs",
);
export const astToString: typeof printing.astToString = printing.astToString;
