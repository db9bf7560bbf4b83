import { Maker } from "./maker";

export default function Page() {
  return (
    <main>
      <h1>Make a picture</h1>
      <Maker />
      <p>
        <a href="/gallery">Gallery</a>
      </p>
    </main>
  );
}
