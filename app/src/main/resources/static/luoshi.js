/* Luoshi 落实: comfort only; every page works without it. */
(function () {
  "use strict";
  var body = document.body;
  var each = function (within, what, then) { Array.prototype.forEach.call(within.querySelectorAll(what), then); };

  /* errors get the focus */
  var focusErrors = function (within) {
    var errors = within.querySelector(".errsum");
    if (errors) errors.focus();
  };
  focusErrors(document);
  body.addEventListener("htmx:afterSwap", function (event) { focusErrors(event.target); });

  /* going back does not make it another change: a page left and come back to keeps the keys of its forms */
  var arrival = window.performance && performance.getEntriesByType && performance.getEntriesByType("navigation")[0];
  var before = arrival && arrival.type === "back_forward" && history.state && history.state.keys || {};
  var keys = {};
  each(document, "form[method='post']", function (form) {
    var key = form.querySelector("input[name='_key']");
    var typed = form.querySelector("input[type='text'], textarea, select");
    if (!key || !typed || form.querySelector("input[type='password']")) return;
    var name = form.getAttribute("action");
    each(form, "input[type='hidden']", function (input) {
      if (input.name.charAt(0) !== "_") name += " " + input.name + "=" + input.value;
    });
    if (before[name]) key.value = before[name];
    keys[name] = key.value;
  });
  history.replaceState({ keys: keys }, "");

  /* pressed once is enough: the pressed button stays quiet for ten seconds */
  document.addEventListener("submit", function (event) {
    var form = event.target;
    if (event.defaultPrevented || form.method !== "post") return;
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = "1";
    var rest = function () {
      delete form.dataset.sent;
      each(form, "button", function (button) { button.removeAttribute("aria-disabled"); });
    };
    each(form, "button", function (button) { button.setAttribute("aria-disabled", "true"); });
    setTimeout(rest, 10000);
    window.addEventListener("pageshow", rest);
  });

  /* asks before what cannot be undone */
  var pressed = null;
  document.addEventListener("click", function (event) { pressed = event.target.closest && event.target.closest("button"); }, true);
  document.addEventListener("submit", function (event) {
    var button = event.submitter || pressed;
    var question = (button && button.form === event.target && button.dataset.confirm) || event.target.dataset.confirm;
    if (question && !window.confirm(question)) {
      event.preventDefault();
      event.stopPropagation();
    }
  }, true);

  /* the network comes and goes */
  var banner = document.querySelector(".offline[data-network]");
  var network = function () { if (banner) banner.hidden = navigator.onLine !== false; };
  window.addEventListener("online", network);
  window.addEventListener("offline", network);
  network();

  /* without a network nothing is sent, so that the page stays with what was filled in */
  document.addEventListener("submit", function (event) {
    if (navigator.onLine !== false || event.target.method !== "post") return;
    event.preventDefault();
    event.stopPropagation();
    network();
  }, true);

  /* menus close on Escape and when the reader goes elsewhere */
  var closeMenus = function (except) {
    each(document, "details.menu[open]", function (menu) { if (!menu.contains(except)) menu.open = false; });
  };
  document.addEventListener("click", function (event) {
    var link = event.target.closest && event.target.closest("a[href='#said']");
    if (link) {
      event.preventDefault();
      document.getElementById("said").hidden = true;
      document.getElementById("main").focus();
    }
    closeMenus(event.target);
  });
  document.addEventListener("keydown", function (event) {
    if (event.key !== "Escape") return;
    var open = event.target.closest && event.target.closest("details.menu[open]");
    closeMenus(null);
    if (open) open.querySelector("summary").focus();
  });
})();
