// The data of each page's playground, which the page loads on first use.
import { pages } from "virtual:corsac/playground";
import type { APIRoute, GetStaticPaths } from "astro";

export const getStaticPaths: GetStaticPaths = () => Object.keys(pages).map((page) => ({ params: { page } }));

export const GET: APIRoute = ({ params }) =>
  new Response(JSON.stringify(pages[params["page"] ?? ""]), {
    headers: { "Content-Type": "application/json" },
  });
