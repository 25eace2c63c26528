import { HostError } from "../../model/hostError";

export function invalidArgument(message = "The argument is invalid or missing or has an incorrect format."): HostError {
  return new HostError("InvalidArgument", message);
}

export function itemNotFound(message = "The requested resource doesn't exist."): HostError {
  return new HostError("ItemNotFound", message);
}

export function itemAlreadyExists(): HostError {
  return new HostError("ItemAlreadyExists", "A resource with the same name or identifier already exists.");
}

export function invalidOperation(message: string): HostError {
  return new HostError("InvalidOperation", message);
}

export function invalidReference(): HostError {
  return new HostError("InvalidReference", "This reference is not valid for the current operation.");
}

/** The workbench must never pretend: what it lacks fails by name. */
export function notImplemented(member: string): HostError {
  return new HostError("ApiNotImplementedInWorkbench", `The workbench does not implement ${member}.`);
}
