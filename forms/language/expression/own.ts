// A value of its own that an object has under a name: `constructor` and `__proto__` are names like any other.
export function own<T>(values: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(values, name) ? values[name] : undefined
}
