/** Where there are requests only: workerd. */
import { endToEnd } from "./end-to-end.js";

export default {
  async fetch(request: Request): Promise<Response> {
    const { searchParams } = new URL(request.url);
    const baseUrl = searchParams.get("baseUrl");
    if (baseUrl === null) return new Response("ready");
    const apiKey = searchParams.get("apiKey") ?? "";
    return Response.json(await endToEnd({ baseUrl, apiKey }));
  },
};
