/** What other parts of the page fill: forms on the screen and the app's Home. */

/** The forms open on a person's screen, the newest on top. */
export function ModalStack() {
  return null;
}

/** The app's Home as a person sees it. */
export function Home() {
  return null;
}
