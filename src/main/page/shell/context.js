import { createContext, useContext } from "react";

/**
 * Who looks, at what, and who and what is there to be named: `{user, me, directory, commands, learn, route, clock}`. `learn()` asks once
 * more what can be typed.
 */
export const WorkspaceContext = createContext(null);

export function useWorkspace() {
  return useContext(WorkspaceContext);
}
