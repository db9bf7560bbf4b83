import { listFiles } from "../../lib/gallery";

// The folder is read at each request.
export const dynamic = "force-dynamic";

export default async function Gallery() {
  const names = await listFiles();
  return (
    <main>
      <h1>Gallery</h1>
      {names.map((name) => (
        // biome-ignore lint/performance/noImgElement: a saved file in its own size
        <img key={name} src={`/gallery/${name}`} alt="" width={320} />
      ))}
    </main>
  );
}
