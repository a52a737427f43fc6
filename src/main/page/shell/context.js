import { createContext, useContext } from "react";

/** Who looks, at what, and who and what is there to be named: `{user, me, directory, commands, route, clock}`. */
export const WorkspaceContext = createContext(null);

export function useWorkspace() {
  return useContext(WorkspaceContext);
}
