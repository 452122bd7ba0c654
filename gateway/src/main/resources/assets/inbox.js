// Puts entries into the inbox as they arrive. Without it the page shows what was there when it was loaded.
"use strict";
(() => {
    const list = document.getElementById("entries");
    const live = document.getElementById("live");
    const nothing = document.getElementById("nothing");
    let position = BigInt(list.dataset.after);
    live.textContent = live.dataset.waiting;

    const element = (name, text, language) => {
        const made = document.createElement(name);
        made.textContent = text;
        if (language) {
            made.lang = language;
        }
        return made;
    };

    const show = (entry) => {
        const item = document.createElement("li");
        item.className = "unread";
        item.dataset.position = entry.position;
        const title = element("h2", "", entry.language);
        if (typeof entry.link === "string" && entry.link.startsWith("/app/")) {
            const link = element("a", entry.title);
            link.href = entry.link;
            title.append(link);
        } else {
            title.textContent = entry.title;
        }
        const text = element("p", entry.text, entry.language);
        text.className = "text";
        const hint = document.createElement("p");
        hint.className = "hint";
        hint.append(element("strong", list.dataset.new));
        item.append(title, text, hint);
        list.prepend(item);
        nothing.hidden = true;
        live.textContent = live.dataset.arrived + " " + entry.title;
    };

    const stream = () => {
        const source = new EventSource("/api/v1/inbox/stream?after=" + position);
        source.onopen = () => { live.textContent = live.dataset.connected; };
        source.addEventListener("entry", (event) => {
            const entry = JSON.parse(event.data);
            const at = BigInt(entry.position);
            if (at > position) {
                position = at;
                show(entry);
            }
        });
        // The browser comes back by itself after a break, but not after a refusal.
        source.onerror = () => {
            if (source.readyState === EventSource.CLOSED) {
                live.textContent = live.dataset.waiting;
                setTimeout(stream, 10000);
            }
        };
        return source;
    };
    let open = stream();
    addEventListener("pagehide", () => open.close());
})();
