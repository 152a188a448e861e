/** Prints measurements, and ends a program with an error where a budget is exceeded. */

/**
 * Prints a value with its unit, and with its budget if it has one.
 * @see held for what exceeding it does
 */
export function report(name: string, value: number, unit: string, budget?: number): void {
  console.log(`  ${name.padEnd(30)}${value.toFixed(2).padStart(9)} ${unit}${held(value, budget)}`);
}

/**
 * Makes the program end with exit code 1 when a value exceeds its budget.
 * @returns text to print behind the value, empty where there is no budget
 */
export function held(value: number, budget?: number): string {
  if (budget === undefined) return '';
  if (value <= budget) return `  budget ${budget}`;
  process.exitCode = 1;
  return `  budget ${budget}: EXCEEDED`;
}
