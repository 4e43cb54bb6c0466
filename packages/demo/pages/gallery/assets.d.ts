// Files that the pages' bundler turns into addresses.

declare module '*.svg?url' {
  const address: string;
  export default address;
}

declare module '*.css?url' {
  const address: string;
  export default address;
}
