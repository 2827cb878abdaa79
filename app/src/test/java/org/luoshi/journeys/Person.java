package org.luoshi.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Someone before a screen: what a person can do there and see there, in words. */
final class Person {

    /** Chromium notes every answer that is a no; the journeys expect some. */
    private static final Pattern A_NO = Pattern.compile("Failed to load resource: .* status of 4\\d\\d .*");

    private static final String LISTEN =
            "document.addEventListener('securitypolicyviolation', e => console.error('CSP ' + e.violatedDirective + ' ' + e.blockedURI))";

    private final String site;
    private final Width width;
    private final BrowserContext browser;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Person(String site, Width width, BrowserContext browser) {
        this.site = site;
        this.width = width;
        this.browser = browser;
        browser.addInitScript(LISTEN);
        browser.onConsoleMessage(message -> {
            if (message.type().equals("error") && !A_NO.matcher(message.text()).matches())
                complaints.add(message.text());
        });
        browser.onWebError(error -> complaints.add(error.error()));
        browser.onRequest(request -> {
            if (!request.url().startsWith(site + "/") && !request.url().startsWith("data:"))
                complaints.add("asked elsewhere: " + request.url());
        });
        page = browser.newPage();
        page.onDialog(dialog -> dialog.accept());
    }

    private Person(Person other) {
        site = other.site;
        width = other.width;
        browser = other.browser;
        page = browser.newPage();
        page.onDialog(dialog -> dialog.accept());
    }

    /** Another tab of the same browser. */
    Person inAnotherTab() {
        return new Person(this);
    }

    Page page() {
        return page;
    }

    String site() {
        return site;
    }

    BrowserContext browser() {
        return browser;
    }

    /** What the browser found wrong with the pages so far. */
    List<String> complaints() {
        return complaints;
    }

    // going somewhere

    Person open(String address) {
        page.navigate(address.startsWith("/") ? site + address : site + local(address));
        return this;
    }

    /** Links that leave the house, in mails or QR codes, carry the configured address. */
    private static String local(String address) {
        var uri = URI.create(address);
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }

    void follow(String link) {
        arriving(() -> one(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(exactly(link))))
                .click());
    }

    void followTo(String path) {
        arriving(() -> one(page.locator("a[href='" + path + "']")).click());
    }

    /** Through the menu, which a phone opens first. */
    void choosesFromMenu(String entry) {
        if (width == Width.PHONE) page.locator(".bottombar a[href='#menu']").click();
        arriving(() -> page.locator("#menu")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + entry)))
                .first()
                .click());
    }

    void goesBack() {
        page.goBack();
    }

    String path() {
        return URI.create(page.url()).getPath();
    }

    private void arriving(Runnable step) {
        step.run();
        page.waitForLoadState();
    }

    // filling in

    void write(String label, String text) {
        field(label).fill(text);
    }

    void choose(String label, String option) {
        field(label).selectOption(option);
    }

    void tick(String label) {
        field(label).check();
    }

    void untick(String label) {
        field(label).uncheck();
    }

    void add(String label, FilePayload file) {
        field(label).setInputFiles(file);
    }

    void press(String button) {
        arriving(() -> one(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(exactly(button))))
                .click());
    }

    void presses(String button, Locator within) {
        arriving(() -> within.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(exactly(button)))
                .click());
    }

    void unfold(String summary) {
        one(page.locator("summary").filter(new Locator.FilterOptions().setHasText(summary)))
                .click();
    }

    Locator field(String label) {
        return one(page.locator("main").getByLabel(exactly(label)));
    }

    // looking

    void sees(String text) {
        assertThat(one(page.getByText(text))).isVisible();
    }

    void seesNo(String text) {
        assertThat(page.getByText(text).locator("visible=true")).hasCount(0);
    }

    void seesLinkTo(String path) {
        assertThat(one(page.locator("main a[href='" + path + "']"))).isVisible();
    }

    void seesHeading(String text) {
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText(text);
    }

    void reads(String label, String value) {
        assertThat(field(label)).hasValue(value);
    }

    /** The form came back: the summary has the focus, and each of these texts stands at the field of its label. */
    void isToldAt(String label, String problem) {
        assertThat(page.locator(".errsum")).isFocused();
        var line = page.locator(".errsum li").filter(new Locator.FilterOptions().setHasText(problem));
        assertThat(line.first()).isVisible();
        var control = page.locator("main")
                .getByLabel(exactly(label))
                .locator("visible=true")
                .first();
        assertThat(control).hasAttribute("aria-invalid", "true");
        var told = String.valueOf(control.getAttribute("aria-describedby")).split(" ")[0];
        assertThat(page.locator("[id='" + told + "']")).containsText(problem);
    }

    /** Every line of the summary leads to something that can be reached on this page. */
    void everyErrorLeadsToItsField() {
        for (var link : page.locator(".errsum a").all()) {
            var target = page.locator("[id='" + link.getAttribute("href").substring(1) + "']");
            assertThat(target).hasCount(1);
            link.click();
            assertThat(target).isVisible();
        }
    }

    void isRefused(int status, String title) {
        seesHeading(title);
        assertThat(page.evaluate("performance.getEntriesByType('navigation')[0].responseStatus"))
                .isEqualTo(status);
    }

    Locator rowOf(String text) {
        return page.locator("tr")
                .filter(new Locator.FilterOptions().setHasText(text))
                .first();
    }

    // the frame

    void signsOut() {
        if (width == Width.PHONE) page.locator(".bottombar a[href='#menu']").click();
        else page.locator(".topbar details.who summary").click();
        press("退出登录");
    }

    /** Understood by browsers, which do not know {@link Pattern#quote}. */
    static Pattern exactly(String label) {
        var literally = label.replaceAll("[.*+?^${}()|\\[\\]\\\\/]", "\\\\$0");
        return Pattern.compile("^\\s*" + literally + "\\s*(必填|required)?\\s*$");
    }

    private static Locator one(Locator found) {
        return found.locator("visible=true").first();
    }
}
