/** The oldest server that does what this extension asks for. */
export const OLDEST = "0.1.0";

/** Tell whether a version such as `0.9.1` comes before another one. What follows the numbers is not looked at. */
export function isBefore(version: string, other: string): boolean {
  const [left, right] = [numbers(version), numbers(other)];
  for (let nth = 0; nth < Math.max(left.length, right.length); nth++) {
    const difference = (left[nth] ?? 0) - (right[nth] ?? 0);
    if (difference !== 0) {
      return difference < 0;
    }
  }
  return false;
}

function numbers(version: string): number[] {
  return (/^\d+(?:\.\d+)*/.exec(version)?.[0] ?? "").split(".").map(Number);
}
