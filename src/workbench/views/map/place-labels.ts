/** Where a name stands beside its place. */
interface Label {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end' | 'middle';
}

/** Where the name of each place stands: at its right, its left, above or below, wherever there is room; the larger choose first. */
export function labelsOf(
  places: readonly {
    readonly place: { readonly id: string; readonly name: string };
    readonly at: readonly [number, number] | null;
    readonly radius: number;
  }[],
): ReadonlyMap<string, Label> {
  const boxes: { left: number; right: number; top: number; bottom: number }[] = [];
  const kept = new Map<string, Label>();
  for (const { place, at, radius } of places) {
    if (!at) continue;
    const [x, y] = at;
    const length = 46 + place.name.length * 7;
    const away = Math.max(4, radius) + 4;
    const ways: Label[] = [
      { x: x + away, y, anchor: 'start' },
      { x: x - away, y, anchor: 'end' },
      { x, y: y - away - 6, anchor: 'middle' },
      { x, y: y + away + 8, anchor: 'middle' },
    ];
    for (const way of ways) {
      const left =
        way.anchor === 'start' ? way.x : way.anchor === 'end' ? way.x - length : way.x - length / 2;
      const box = { left, right: left + length, top: way.y - 8, bottom: way.y + 8 };
      const taken = boxes.some(
        (other) =>
          box.left < other.right &&
          other.left < box.right &&
          box.top < other.bottom &&
          other.top < box.bottom,
      );
      if (taken) continue;
      boxes.push(box);
      kept.set(place.id, way);
      break;
    }
  }
  return kept;
}
