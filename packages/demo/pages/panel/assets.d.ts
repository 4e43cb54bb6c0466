// Files that the pages' bundler turns into addresses.

declare module '*.json?url' {
  const address: string;
  export default address;
}
