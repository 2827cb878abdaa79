package org.luoshi.web;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.luoshi.identity.AssignmentId;
import org.luoshi.identity.Capacity;
import org.luoshi.identity.SessionId;
import org.luoshi.identity.SignedIn;
import org.luoshi.kernel.AccountId;
import org.luoshi.kernel.ClauseRef;
import org.luoshi.kernel.Identifier;
import org.luoshi.kernel.OrganisationId;
import org.luoshi.kernel.Post;
import org.luoshi.kernel.Quantity;
import org.luoshi.kernel.Quantity.Basis;
import org.luoshi.kernel.Unit;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;

/** Every layout and component once, in both languages; the pages stay in {@code target/components} to be looked at. */
class ComponentsTests {

    private static final ClauseRef CLAUSE = ClauseRef.valueOf("D46 二(三)");
    private static final Path SHELF = Path.of("target", "components");

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private Page p;

    @ParameterizedTest
    @CsvSource({
        "work,zh",
        "work,en",
        "form,zh",
        "form,en",
        "site,zh",
        "site,en",
        "phone,zh",
        "phone,en",
        "no,zh",
        "no,en"
    })
    void componentsHoldTogether(String name, String language) throws Exception {
        p = page(name, language);
        var html = new StringOutput();
        sample(name).writeTo(new gg.jte.html.OwaspHtmlTemplateOutput(html));
        Files.createDirectories(SHELF);
        Files.writeString(SHELF.resolve(name + "-" + language + ".html"), html.toString());
        check(Jsoup.parse(html.toString()));
    }

    private static void check(Document page) {
        assertThat(page.select("[style]")).isEmpty();
        assertThat(page.select("style, script:not([src])")).isEmpty();
        assertThat(page.getAllElements())
                .flatExtracting(element -> element.attributes().asList())
                .noneMatch(attribute -> attribute.getKey().startsWith("on"));
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("main")).hasSize(1);
        for (var control : page.select("input:not([type=hidden]), select, textarea"))
            assertThat(labelled(page, control)).as(control.outerHtml()).isTrue();
        for (var name : List.of("aria-describedby", "aria-labelledby"))
            for (var element : page.select("[" + name + "]"))
                for (var id : element.attr(name).split(" "))
                    assertThat(page.getElementById(id)).as(element.outerHtml()).isNotNull();
        for (var link : page.select(".errsum a"))
            assertThat(page.getElementById(link.attr("href").substring(1)))
                    .as(link.outerHtml())
                    .isNotNull();
        for (var form : page.select("form[method=post]"))
            assertThat(form.select("input[name=_key]")).as(form.outerHtml()).hasSize(1);
        assertThat(page.select("form[method=post] input[name=_key]").eachAttr("value"))
                .doesNotHaveDuplicates();
    }

    private static boolean labelled(Document page, Element control) {
        return control.closest("label") != null
                || !page.select("label[for=" + control.id() + "]").isEmpty();
    }

    private Content sample(String name) {
        return switch (name) {
            case "work" ->
                part(
                        "layout/work",
                        entry("title", "示范县心电下乡"),
                        entry("crumbs", text("<li><a href=\"/w/projects\">项目</a></li>")),
                        entry("content", project()));
            case "form" ->
                part(
                        "layout/work",
                        entry("title", "新建需求"),
                        entry(
                                "content",
                                all(
                                        part(
                                                "part/head",
                                                entry("title", "新建需求"),
                                                entry("sub", "县、乡提出的需求，核实后发布给专长相符的会员单位。")),
                                        form())));
            case "site" ->
                part("layout/site", entry("title", "首页"), entry("section", "home"), entry("content", home()));
            case "phone" ->
                part(
                        "layout/phone",
                        entry("title", "请您核对这次义诊"),
                        entry(
                                "content",
                                all(
                                        text(
                                                "<h1>请您核对这次义诊</h1><p class=\"mt-1 mb-3\">您代表 <b>样例乡卫生院</b>。不用注册，不用下载。大约 1 分钟。</p>"),
                                        receipt())));
            default ->
                part("refusal", entry("told", new Refusals.Told(422, "web.missing", "不能向群众收取任何费用。", CLAUSE, null)));
        };
    }

    private Content project() {
        return all(
                part(
                        "part/head",
                        entry("title", "示范县心电下乡"),
                        entry("sub", "P-2026-017　认领项目　示范一院牵头，2 家联合"),
                        entry("marks", part("part/clause", entry("clause", CLAUSE))),
                        entry(
                                "acts",
                                all(
                                        part(
                                                "form/act",
                                                entry("action", "/w/x/urge"),
                                                entry("label", "催办"),
                                                entry("icon", "send"),
                                                entry("hidden", Map.of("version", "3"))),
                                        text("<a class=\"btn btn-primary\" href=\"#q\">答复问题</a>")))),
                part(
                        "part/life",
                        entry("steps", List.of("提出", "评审", "批准", "实施中", "完成", "评估", "结项")),
                        entry("current", 3),
                        entry("notes", List.of("02-03", "02-14", "02-20", "03-01 起"))),
                text("<p>"),
                part(
                        "part/qty",
                        entry("q", Quantity.exactly(1438, Unit.PERSON_TIMES, Basis.VERIFIED)),
                        entry("large", true)),
                text(" "),
                part(
                        "part/qty",
                        entry("q", Quantity.atLeast(5_000_000, Unit.PERSON_TIMES, Basis.ACTUAL)),
                        entry("large", true)),
                text(" "),
                part("part/qty", entry("q", Quantity.about(40, Unit.PEOPLE, Basis.COMMITTED))),
                text(" "),
                part("part/qty", entry("q", Quantity.exactly(20, Unit.SESSIONS, Basis.PLANNED))),
                text("</p><p>"),
                part("part/status", entry("text", "已核"), entry("tone", "ok")),
                text(" "),
                part("part/status", entry("text", "3 天后"), entry("tone", "due")),
                text(" "),
                part("part/status", entry("text", "逾期 2 天"), entry("tone", "over")),
                text(" "),
                part("part/status", entry("text", "进行中"), entry("tone", "run"), entry("icon", "player-play")),
                text(" "),
                part("part/status", entry("text", "待认领"), entry("tone", "none")),
                text("</p><div class=\"cols c-main\"><div><section class=\"card mb-3\">"),
                part(
                        "part/paging",
                        entry("page", new Paged<>(List.of(1, 2, 3), 5, 20, 10_001, "k")),
                        entry("base", "/w/needs?q=x&")),
                text("</section><section class=\"card mb-3\">"),
                part(
                        "part/paging",
                        entry("page", new Paged<>(List.of(1, 2, 3), 1, 20, 3, null)),
                        entry("base", "/w/needs?")),
                text("</section><section class=\"card mb-3\">"),
                part(
                        "part/empty",
                        entry("title", "“康复”在示例区没有未完成的需求"),
                        entry("text", "去掉“示例区”有 4 项；去掉“未完成”有 2 项。"),
                        entry("action", text("<a class=\"btn\" href=\"/\">看全市的 4 项</a>"))),
                text("</section><section class=\"card card-body\">"),
                part("chart/bars", entry("caption", "每月活动"), entry("unit", "场"), entry("bars", months())),
                text("</section></div><aside><section class=\"card card-body mb-3\">"),
                part(
                        "part/log",
                        entry(
                                "lines",
                                List.of(
                                        new Timeline.Line(
                                                Instant.parse("2026-11-17T16:00:00Z"),
                                                "",
                                                Post.SYSTEM,
                                                "sample",
                                                null,
                                                null),
                                        new Timeline.Line(
                                                Instant.parse("2026-11-10T01:12:00Z"),
                                                "示范县卫健委",
                                                Post.COUNTY_OFFICER,
                                                "sample",
                                                "机器停了 5 天，群众又要去县里。",
                                                CLAUSE)))),
                text("</section><section class=\"card card-body\">"),
                part(
                        "chart/tiles",
                        entry("tiles", tiles("/w/needs?county=")),
                        entry("caption", "2026 年活动"),
                        entry("unit", "次"),
                        entry("small", true)),
                text("</section></aside></div>"));
    }

    private static List<Bar> months() {
        var counts = List.of(6, 9, 8, 12, 14, 10, 11, 15, 13, 16, 15);
        return counts.stream()
                .map(count -> new Bar(String.valueOf(counts.indexOf(count) + 1), count, count == 15))
                .toList();
    }

    private Content form() {
        var typed = new LinkedHashMap<String, Object>();
        typed.put("title", "村医急救培训");
        typed.put("count", "四五十");
        typed.put("until", "2026年2月30日");
        typed.put("field", "b");
        typed.put("to", List.of("a", "c"));
        var form = Form.showing(typed);
        form.refuse("count", "web.unreadable.Integer")
                .refuse("until", "web.unreadable.LocalDate")
                .refuse("opinion", "web.required")
                .refuse("lines[0].note", "web.too-long", 200);
        var options = new LinkedHashMap<String, String>();
        options.put("a", "示范县卫健委");
        options.put("b", "示范镇政府");
        options.put("c", "接收方");
        var fields = all(
                field(
                        "text",
                        form,
                        "title",
                        "名称",
                        entry("required", true),
                        entry("hint", "和协议上写的一样"),
                        entry("wide", true)),
                field("number", form, "count", "数量", entry("required", true), entry("unit", "人次")),
                field("date", form, "until", "截止日期"),
                field("select", form, "field", "专科", entry("options", options), entry("blank", "请选择")),
                field(
                        "text",
                        form,
                        "password",
                        "密码",
                        entry("type", "password"),
                        entry("autocomplete", "current-password")),
                field("area", form, "lines[0].note", "说明"),
                field("file", form, "files", "附件", entry("multiple", true), entry("hint", "每个不超过 12 MB")),
                field("checks", form, "to", "送给谁", entry("options", options)),
                field(
                        "radios",
                        form,
                        "opinion",
                        "您的意见",
                        entry("options", options),
                        entry("cards", true),
                        entry("required", true)),
                part(
                        "form/check",
                        entry("form", form),
                        entry("name", "sure"),
                        entry("label", text("我已核对，内容属实")),
                        entry("required", true)));
        return all(part(
                "form/form",
                entry("form", form),
                entry("action", "/w/needs"),
                entry("submit", "提交需求"),
                entry("fields", fields),
                entry("more", text("<button class=\"btn\" name=\"draft\" value=\"1\">存为草稿</button>")),
                entry("labels", Map.of("count", "数量", "until", "截止日期"))));
    }

    private Content receipt() {
        var options = new LinkedHashMap<String, String>();
        options.put("TRUE", "一样，属实");
        options.put("MOSTLY", "大体属实，有的数不对");
        options.put("NOT", "没有这回事，或者收了费");
        var form = Form.blank();
        return all(
                part(
                        "form/form",
                        entry("form", form),
                        entry("action", "/c/x"),
                        entry("submit", "确认，并盖上回执章"),
                        entry(
                                "fields",
                                all(
                                        field(
                                                "radios",
                                                form,
                                                "verdict",
                                                "和您看到的一样吗",
                                                entry("options", options),
                                                entry("cards", true)),
                                        field("area", form, "note", "想说的话（可不填）", entry("rows", 2))))),
                text("<p class=\"center mt-4\">"),
                part("part/stamp", entry("organisation", "样例乡卫生院"), entry("date", "2026-11-20 12:18")),
                text("</p>"));
    }

    private Content home() {
        return all(
                text(
                        "<section class=\"band\"><div class=\"wrap\"><h1 class=\"display\">2026 年，为乡村做了什么</h1><div class=\"mt-4\">"),
                part(
                        "part/chain",
                        entry(
                                "steps",
                                List.of(
                                        new ChainStep("条款", "46号 二（一）", "/documents/D46", ChainStep.State.DOC),
                                        new ChainStep("责任", "重点县全覆盖", null, ChainStep.State.DONE),
                                        new ChainStep("项目", "示范县心电下乡", "/projects/1", ChainStep.State.DONE),
                                        new ChainStep("活动", "义诊、带教 14 次", null, ChainStep.State.DONE),
                                        new ChainStep("回执", "1 张待确认", null, ChainStep.State.GAP),
                                        new ChainStep("公开", "就是这一页", null, ChainStep.State.OPEN)))),
                text(
                        "</div></div></section><section class=\"band\"><div class=\"wrap\"><div class=\"cols c-73\"><div><h2 class=\"h-sec\">在哪里：按区县看</h2>"),
                part(
                        "chart/tiles",
                        entry("tiles", tiles("/projects?county=")),
                        entry("caption", "2026 年活动"),
                        entry("unit", "次")),
                text("</div><div><h2 class=\"h-sec\">做了多少</h2>"),
                part(
                        "chart/bars",
                        entry("caption", "各县服务"),
                        entry("unit", "人次"),
                        entry(
                                "bars",
                                List.of(
                                        new Bar("城口县", 12_480, false),
                                        new Bar("酉阳土家族苗族自治县", 9_000, true),
                                        new Bar("巫溪县", 0, false)))),
                text("</div></div></div></section>"));
    }

    private static List<Tile> tiles(String base) {
        var counts = Map.of(
                "城口县", 19L, "酉阳土家族苗族自治县", 16L, "黔江区", 14L, "巫山县", 1200L, "彭水苗族土家族自治县", 11L, "荣昌区", 6L, "万州区", 3L);
        var grid =
                "万州区 7 2,涪陵区 5 4,渝中区 3 4,大渡口区 2 5,沙坪坝区 2 3,荣昌区 0 4,黔江区 7 4,忠县 6 2,城口县 7 0,巫溪县 8 0,巫山县 9 1,彭水苗族土家族自治县 6 5,酉阳土家族苗族自治县 7 6,秀山土家族苗族自治县 8 6,Shapingba 4 4,Yubei 4 3";
        return Arrays.stream(grid.split(","))
                .map(line -> line.split(" "))
                .map(cell -> new Tile(
                        cell[0],
                        cell[0],
                        Integer.parseInt(cell[1]),
                        Integer.parseInt(cell[2]),
                        counts.getOrDefault(cell[0], 0L),
                        cell[0].startsWith("城口") || cell[0].startsWith("酉阳"),
                        cell[0].startsWith("城口") || cell[0].startsWith("黔江"),
                        cell[0].startsWith("城口"),
                        base + cell[0]))
                .toList();
    }

    @SafeVarargs
    private Content field(String kind, Form<?> form, String name, String label, Map.Entry<String, ?>... more) {
        var params = new HashMap<String, Object>(Map.of("form", form, "name", name, "label", label));
        for (var one : more) params.put(one.getKey(), one.getValue());
        return part("form/" + kind, params);
    }

    @SafeVarargs
    private Content part(String name, Map.Entry<String, ?>... params) {
        var all = new HashMap<String, Object>();
        for (var one : params) all.put(one.getKey(), one.getValue());
        return part(name, all);
    }

    private Content part(String name, Map<String, Object> params) {
        params.put("p", p);
        return output -> templates.render("web/" + name + ".jte", params, output);
    }

    private static Content text(String html) {
        return output -> output.writeContent(html);
    }

    private static Content all(Content... parts) {
        return output -> Arrays.stream(parts).forEach(part -> part.writeTo(output));
    }

    private static Page page(String name, String language) throws Exception {
        var clock = Clock.fixed(Instant.parse("2026-11-20T04:00:00Z"), ZoneId.of("Asia/Shanghai"));
        var messages = new ReloadableResourceBundleMessageSource();
        messages.setBasenames("classpath:messages/web");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setUseCodeAsDefaultMessage(true);
        var inside = name.equals("work") || name.equals("form") || name.equals("no");
        var seats = List.of(seat(Post.SECRETARIAT_CLERK, "协会秘书处", true), seat(Post.MEMBER_HANDLER, "示范一院", false));
        var who = new SignedIn(
                new SessionId(Identifier.next()),
                new AccountId(Identifier.next()),
                "张三",
                seats.get(0).capacity(),
                seats.stream().map(Page.Seat::capacity).toList(),
                true,
                true);
        return new Page(
                messages,
                new Page.Surroundings(
                        language.equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE,
                        inside ? "/w/" + name : "/",
                        "q=1",
                        "nonce",
                        inside ? "token" : "",
                        null,
                        null,
                        name.equals("form") || name.equals("phone") ? "web.offline" : null,
                        inside ? who : null,
                        inside ? menu() : List.of(),
                        inside ? seats : List.of(),
                        new Assets(),
                        new Page.Host("山城社会医疗机构协会", true),
                        clause -> "46号 二（三）",
                        clock));
    }

    private static Page.Seat seat(Post post, String organisation, boolean acting) {
        return new Page.Seat(
                new Capacity(new AssignmentId(Identifier.next()), new OrganisationId(Identifier.next()), post),
                organisation,
                acting);
    }

    private static List<Page.Section> menu() {
        return Arrays.stream(MenuItem.Group.values())
                .map(group -> new Page.Section(
                        group,
                        List.of(
                                new Page.Line(
                                        new MenuItem(group, 1, "工作台", "/w/" + group, "layout-dashboard", List.of()),
                                        group.ordinal() == 2,
                                        0),
                                new Page.Line(
                                        new MenuItem(group, 2, "待办", "/w/tasks/" + group, "inbox", List.of()),
                                        false,
                                        group.ordinal() == 0 ? 12 : 0))))
                .toList();
    }
}
