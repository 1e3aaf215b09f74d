/** A worker's own file, named by its address so that the Trusted Types policy can hold the list of them. */
declare module '*?worker&url' {
  const url: string
  export default url
}
