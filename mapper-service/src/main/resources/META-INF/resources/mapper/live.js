// What keeps itself up to date does so only while somebody can see it.
document.addEventListener("htmx:beforeRequest", event => {
  if (document.hidden && event.target.closest("[data-live]")) {
    event.preventDefault();
  }
});
