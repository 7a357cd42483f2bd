package io.loligo.parts;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * Looks at a page as its readers and their assistive technology do; whoever uses it brings Playwright and axe.
 *
 * @param pictures the folder that gets a picture of each page
 */
public record PageLook(Path pictures) {

    /**
     * Opens a page of its own, takes the steps, and complains of what the browser reports, of what axe finds and of sideways
     * scrolling.
     *
     * @param complaints gets each, with the page's name first
     */
    public void at(
            BrowserContext window,
            String name,
            int width,
            ColorScheme scheme,
            List<String> complaints,
            Consumer<Page> steps) {
        Page page = window.newPage();
        page.onConsoleMessage(message -> complaints.add(name + " console: " + message.text()));
        page.onPageError(error -> complaints.add(name + " script: " + error));
        steps.accept(page);
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(pictures.resolve(name + "-" + width + "-" + scheme + ".png")));
        new AxeBuilder(page)
                .analyze()
                .getViolations()
                .forEach(rule -> complaints.add(name + " axe: " + rule.getHelp() + " " + rule.getNodes()));
        if (!page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
                .equals(true)) {
            complaints.add(name + " needs sideways scrolling");
        }
        page.close();
    }
}
