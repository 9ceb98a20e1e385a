// The list of errors takes the focus when the page comes back, and its links lead to label and field.
// By path: the package offers only its whole bundle by name, of which we use this one part.
import ErrorSummary from "../node_modules/dkfds/src/js/components/error-summary.js";

export function errorSummary(element) {
  new ErrorSummary(element).init();
}
