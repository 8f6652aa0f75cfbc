// The little that pages need beyond htmx. Everything here only adds comfort: without it forms submit and links lead on.
(() => {
  'use strict';

  document.documentElement.classList.add('js');

  const meta = (name) => document.querySelector(`meta[name="${name}"]`);

  // Requests by htmx carry the session's CSRF token as a header; empty fields of a filter stay out of the address.
  document.addEventListener('htmx:configRequest', (event) => {
    const { verb, headers, formData, elt, triggeringEvent } = event.detail;
    if (verb === 'get') {
      for (const name of [...new Set(formData.keys())]) {
        const kept = formData.getAll(name).filter((value) => value !== '');
        formData.delete(name);
        kept.forEach((value) => formData.append(name, value));
      }
      // Leaving a field that was already looked up is no news.
      if (elt.matches('form.filter') && triggeringEvent?.type !== 'submit') {
        const asked = new URLSearchParams(formData).toString();
        if (asked === (elt.dataset.asked ?? new URLSearchParams(location.search).toString())) event.preventDefault();
        elt.dataset.asked = asked;
      }
    } else {
      const csrf = meta('csrf');
      if (csrf) headers[csrf.dataset.header] = csrf.content;
    }
  });

  // A file is chosen with a button in the page's own language; its name stands beside it.
  document.addEventListener('change', (event) => {
    const name = event.target.matches('.file > input') && event.target.parentElement.querySelector('.file-name');
    if (name) name.textContent = event.target.files[0]?.name ?? '';
  });

  // Said aloud when the server cannot be reached. Our own errors bring their words and where to put them; an error without
  // that comes from something between us and the server.
  document.addEventListener('htmx:sendError', unreachable);
  document.addEventListener('htmx:beforeSwap', (event) => {
    const { xhr } = event.detail;
    if (xhr.status >= 400 && xhr.status !== 422 && !xhr.getResponseHeader('HX-Retarget')) {
      event.detail.shouldSwap = false;
      unreachable();
    }
  });

  function unreachable() {
    const note = document.createElement('p');
    note.className = 'note bad';
    note.textContent = meta('offline')?.content ?? '';
    document.getElementById('flash')?.replaceChildren(note);
  }

  document.addEventListener('click', (event) => {
    const opener = event.target.closest('[data-opens]');
    if (opener) {
      const dialog = document.getElementById(opener.dataset.opens);
      if (dialog instanceof HTMLDialogElement) {
        event.preventDefault();
        dialog.showModal();
      }
    }
    const closer = event.target.closest('[data-closes]');
    if (closer) {
      event.preventDefault();
      closer.closest('dialog')?.close();
    }
    const copier = event.target.closest('[data-copies]');
    if (copier) {
      const text = document.getElementById(copier.dataset.copies)?.textContent ?? '';
      navigator.clipboard?.writeText(text.trim()).then(() => copier.classList.add('done'));
    }
    if (event.target.closest('[data-prints]')) window.print();

    // A drop-down closes when one clicks beside it.
    for (const open of document.querySelectorAll('details.drop[open], details.burger[open]')) {
      if (!open.contains(event.target)) open.open = false;
    }
  });

  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    for (const open of document.querySelectorAll('details.drop[open], details.burger[open]')) {
      open.open = false;
      open.querySelector('summary')?.focus();
    }
  });
})();
