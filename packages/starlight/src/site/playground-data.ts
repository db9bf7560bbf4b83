// The data of each page's playground, which the page loads on first use.
import { pages } from "virtual:corsac/playground";
import type { APIRoute, GetStaticPaths } from "astro";

export const getStaticPaths: GetStaticPaths = () => [...pages.keys()].map((page) => ({ params: { page } }));

export const GET: APIRoute = ({ params }) =>
  new Response(pages.get(params["page"] ?? ""), {
    headers: { "Content-Type": "application/json" },
  });
