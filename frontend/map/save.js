// Hands a file to the browser's own download.
function save(file, blob) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = file;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

export const saveText = (file, text, type) => save(file, new Blob([text], { type: `${type};charset=utf-8` }));

export async function savePicture(file, cy) {
  save(file, await cy.png({ output: "blob-promise", full: true, scale: 2, maxWidth: 8000, maxHeight: 8000, bg: "#ffffff" }));
}
