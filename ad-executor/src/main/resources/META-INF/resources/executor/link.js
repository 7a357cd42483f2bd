// The key stays behind the number sign, which browsers do not send, until a person presses the button.
const key = location.hash.slice(1);
const form = document.getElementById("open");
if (key) {
  form.elements.key.value = key;
  form.hidden = false;
  document.getElementById("incomplete").hidden = true;
}
