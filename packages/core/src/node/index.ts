export { createClient, type PooledClient, type PooledClientOptions } from "./create-client.js";
export {
  type FileJournal,
  type FileJournalOptions,
  fileJournal,
  type JournalFile,
  type JournalFileSystem,
} from "./file-journal.js";
export { localFile } from "./local-file.js";
export { createPooledFetch, type PooledFetch, type PoolOptions } from "./pooled-fetch.js";
