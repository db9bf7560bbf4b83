/** Where there are a process and a file system: Node, Bun, Deno. */
import { endToEnd } from "./end-to-end.js";

const { CORSAC_BASE_URL: baseUrl = "", CORSAC_API_KEY: apiKey = "" } = process.env;
console.log(JSON.stringify(await endToEnd({ baseUrl, apiKey, folder: process.cwd() })));
