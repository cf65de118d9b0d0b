/** The doctrine of `server/doctrine`, read and checked when the bundle is made. */
declare module "opinio:doctrine" {
  const doctrine: import("./doctrine/doctrine.ts").Doctrine;
  export default doctrine;
}

/** The version of the extension's manifest. */
declare module "opinio:version" {
  const version: string;
  export default version;
}
