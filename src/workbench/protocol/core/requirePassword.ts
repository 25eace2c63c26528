import { fitsHash } from "../../model/password/fitsHash";
import { invalidArgument, invalidOperation } from "./errors";

/** Throws unless the password is the one that was set here, or whose hash came with a file. */
export function requirePassword(given: string, set: string, hash: Readonly<Record<string, string>> | undefined): void {
  const right = hash && Object.keys(hash).length > 0 ? fitsHash(given, hash) : given === set;
  if (right === true) return;
  if (right === false) throw invalidArgument("The password you supplied is not correct.");
  throw invalidOperation(
    "The password came with the file, hashed in a way that cannot be checked here. Remove the protection in Excel, save the file and open it again.",
  );
}
