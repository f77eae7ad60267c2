// Esc closes the menu and gives the focus back to its button. Nothing else needs script.
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  const menu = document.querySelector(".c-narrow[open]");
  if (!menu) return;
  menu.open = false;
  menu.querySelector("summary").focus();
});
