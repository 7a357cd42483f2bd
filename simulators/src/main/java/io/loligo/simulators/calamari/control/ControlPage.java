package io.loligo.simulators.calamari.control;

import io.loligo.simulators.exchange.Answer;
import io.loligo.simulators.exchange.Request;
import io.loligo.simulators.page.PageFiles;
import java.util.Map;

/** The page for people. */
public final class ControlPage {
    private static final PageFiles FILES = new PageFiles(
            ControlPage.class,
            Map.of("/", "page.html", "/icon.svg", "icon.svg", "/page.css", "page.css", "/page.js", "page.js"),
            "Nothing here. The page is at /, the API below /api/, the control plane below /_sim/.\n");

    private ControlPage() {}

    public static Answer answer(Request request) {
        return FILES.answer(request);
    }
}
