// Puts values into the {places} of a sentence the server wrote.
export function filled(sentence, values) {
  return sentence.replace(/\{(\w+)\}/g, (place, name) => (name in values ? String(values[name]) : place));
}
