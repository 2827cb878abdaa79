package org.luoshi.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.luoshi.Statements;
import org.luoshi.Visitors;
import org.luoshi.Visitors.Visitor;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Walks the pages that one person can reach by links, a few of each kind. */
final class Crawler {

    private final MockMvcTester web;
    private final @Nullable Visitor who;
    private final int perKind;
    private final Map<String, Integer> seenOfKind = new HashMap<>();
    private List<String> statements = List.of();

    Crawler(MockMvcTester web, @Nullable Visitor who, int perKind) {
        this.web = web;
        this.who = who;
        this.perKind = perKind;
    }

    /** One page as it was found, and what it asked the database. */
    record Found(String path, int status, Document page, String html, List<String> statements) {}

    Map<String, Found> from(List<String> starts) {
        var found = new LinkedHashMap<String, Found>();
        var waiting = new ArrayDeque<>(starts);
        while (!waiting.isEmpty() && found.size() < 400) {
            var path = waiting.poll();
            if (found.containsKey(path) || !wanted(path)) continue;
            var page = get(path);
            if (page == null) continue;
            found.put(path, page);
            for (var link : page.page().select("a[href]")) {
                var href = link.attr("href").replaceFirst("#.*$", "");
                if (href.startsWith("/") && !href.startsWith("//")) waiting.add(href);
            }
        }
        return found;
    }

    private boolean wanted(String path) {
        return seenOfKind.merge(kind(path), 1, Integer::sum) <= perKind;
    }

    /** The path without what tells one record from another. */
    static String kind(String path) {
        return path.replaceFirst("\\?.*$", "?")
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "{id}")
                .replaceAll("\\d{4}-\\d{4}", "{number}");
    }

    /** Notes what the last address asked the database: one that only sends on is not the page. */
    private MvcTestResult ask(String address) {
        var request = web.get().uri(URI.create(address.replace(" ", "%20")));
        if (who != null) request = request.cookie(who.cookie());
        var asked = request;
        var answers = new ArrayList<MvcTestResult>();
        statements = Statements.during(() -> answers.add(asked.exchange()));
        return answers.get(0);
    }

    private @Nullable Found get(String path) {
        var response = Visitors.opening(path, this::ask).getResponse();
        var type = String.valueOf(response.getContentType());
        if (!type.startsWith("text/html")) return null;
        var html = new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
        return new Found(path, response.getStatus(), Jsoup.parse(html), html, statements);
    }
}
