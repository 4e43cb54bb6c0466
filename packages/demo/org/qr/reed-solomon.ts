// Arithmetic in the field of 256 elements QR codes use: addition is XOR, multiplication goes through logarithms.
const EXP = new Uint8Array(510);
const LOG = new Uint8Array(256);
for (let power = 0, value = 1; power < 255; power++) {
  EXP[power] = EXP[power + 255] = value;
  LOG[value] = power;
  value <<= 1;
  if (value > 255) value ^= 0x11d;
}

const multiply = (a: number, b: number): number =>
  a === 0 || b === 0 ? 0 : (EXP[(LOG[a] ?? 0) + (LOG[b] ?? 0)] ?? 0);

/** Coefficients of the polynomial whose roots are the first `degree` powers of 2, highest left out. */
function generator(degree: number): number[] {
  let polynomial = [1];
  for (let power = 0; power < degree; power++) {
    const root = EXP[power] ?? 0;
    const next = [...polynomial, 0];
    polynomial.forEach((coefficient, index) => {
      next[index + 1] = (next[index + 1] ?? 0) ^ multiply(coefficient, root);
    });
    polynomial = next;
  }
  return polynomial.slice(1);
}

/** The error-correction codewords of one block. */
export function errorCorrection(block: readonly number[], length: number): number[] {
  const divisor = generator(length);
  let remainder = new Array<number>(length).fill(0);
  for (const codeword of block) {
    const factor = codeword ^ (remainder[0] ?? 0);
    remainder = [...remainder.slice(1), 0].map(
      (value, index) => value ^ multiply(divisor[index] ?? 0, factor),
    );
  }
  return remainder;
}
