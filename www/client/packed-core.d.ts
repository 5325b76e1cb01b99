/** The core under gzip, in base 64, which `cargo xtask package` puts in. */
declare module 'packed-core' {
  const text: string;
  export default text;
}
