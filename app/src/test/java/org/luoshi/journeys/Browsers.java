package org.luoshi.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One browser for all journeys of this JVM; it ends with the JVM. */
final class Browsers {

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final Browser ONLY = launch();

    private Browsers() {}

    /** @return a browser that has never been here, speaking one language on one screen */
    static BrowserContext fresh(Width width, String language, boolean scripts) {
        var context = ONLY.newContext(new Browser.NewContextOptions()
                .setViewportSize(width.width, width.height)
                .setHasTouch(width.touch)
                .setLocale(language)
                .setJavaScriptEnabled(scripts)
                .setTimezoneId("Asia/Shanghai"));
        context.setDefaultTimeout(5_000);
        return context;
    }

    private static Browser launch() {
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close, "browser-end"));
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(executable()))
                        .setArgs(ARGUMENTS));
    }

    private static String executable() {
        var named = System.getenv("LUOSHI_TEST_BROWSER");
        return named == null ? "/usr/bin/chromium" : named;
    }
}
