import { taskIdNames } from "../models/field-names.js";

/**
 * Whether a documented operation queries the status of a task that another one started: a GET in the same part of the
 * service, with the id of a task in its path.
 */
export function asksForTask(query: { method: string; path: string }, create: { path: string }): boolean {
  const part = (path: string): string => path.split("/")[1] ?? "";
  // `/v1` is not a part of a service: all paths are below it.
  if (query.method !== "get" || part(query.path) !== part(create.path) || /^v\d/.test(part(create.path)))
    return false;
  return taskIdNames.some((name) => query.path.includes(`{${name}}`));
}
