import type { DocumentedResponse, Operation } from "./service.js";

/** The documented response for a status: by its number, by `4XX`, or the default. */
export function responseFor({ responses }: Operation, status: number): DocumentedResponse | undefined {
  const named = (name: string): DocumentedResponse | undefined =>
    responses.find((response) => response.status === name);
  return named(String(status)) ?? named(`${Math.floor(status / 100)}XX`) ?? named("default");
}
