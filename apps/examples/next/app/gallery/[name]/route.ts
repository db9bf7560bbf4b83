import { readSaved } from "../../../lib/gallery";

export async function GET(
  _request: Request,
  { params }: { params: Promise<{ name: string }> },
): Promise<Response> {
  const bytes = await readSaved((await params).name);
  if (bytes === undefined) return new Response(null, { status: 404 });
  return new Response(bytes, { headers: { "x-content-type-options": "nosniff" } });
}
