/** The core under gzip, which `cargo xtask package` puts in. */
declare module 'packed-core' {
  const bytes: Uint8Array<ArrayBuffer>;
  export default bytes;
}
