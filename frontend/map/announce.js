// Says a sentence to a screen reader; saying the same twice must still be heard twice.
export function announcer(element) {
  let odd = false;
  return (sentence) => {
    odd = !odd;
    element.textContent = odd ? sentence : `${sentence}\u00a0`;
  };
}
