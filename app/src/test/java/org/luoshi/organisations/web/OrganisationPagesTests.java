package org.luoshi.organisations.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.luoshi.LuoshiTest;
import org.luoshi.Visitors;
import org.luoshi.kernel.AccountId;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.OrganisationId;
import org.luoshi.kernel.Post;
import org.luoshi.organisations.HostAssociation;
import org.luoshi.organisations.OrganisationFacts;
import org.luoshi.organisations.OrganisationKind;
import org.luoshi.organisations.Registering;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@LuoshiTest
class OrganisationPagesTests {

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient db;

    @Autowired
    Registering registering;

    @Autowired
    HostAssociation host;

    private Visitors.Visitor clerk;
    private Visitors.Visitor handler;
    private OrganisationId own;
    private OrganisationId other;

    @BeforeEach
    void people() {
        var someone = new Actor(AccountId.next(), OrganisationId.next(), Post.SECRETARIAT_CLERK);
        own = registering.register(hospital("示范甲医院", "023-1111"), someone);
        other = registering.register(hospital("示范乙医院", "023-2222"), someone);
        var visitors = new Visitors(db);
        clerk = visitors.signedIn(Post.SECRETARIAT_CLERK, host.id());
        handler = visitors.signedIn(Post.MEMBER_HANDLER, own);
    }

    private OrganisationFacts hospital(String name, String telephone) {
        var facts = OrganisationFacts.of(OrganisationKind.HOSPITAL, name + mark);
        return new OrganisationFacts(
                facts.kind(),
                null,
                facts.name(),
                null,
                null,
                List.of(),
                null,
                null,
                facts.medical(),
                null,
                telephone,
                null,
                true,
                null,
                null);
    }

    private MvcTestResult get(String address, Visitors.Visitor who) {
        return Visitors.opening(
                address, at -> mvc.get().uri(at).cookie(who.cookie()).exchange());
    }

    private MvcTestResult post(String address, Visitors.Visitor who, String... fields) {
        var request = mvc.post()
                .uri(address)
                .cookie(who.cookie())
                .param("_csrf", who.csrf())
                .param("_key", "key-" + UUID.randomUUID());
        for (var i = 0; i < fields.length; i += 2) request.param(fields[i], fields[i + 1]);
        return request.exchange();
    }

    private static Document page(MvcTestResult result) throws Exception {
        return Jsoup.parse(result.getResponse().getContentAsString());
    }

    @Test
    void theListShowsWhatIsAskedForAndOffersOnlyWhatThePersonMayDo() throws Exception {
        var forClerk = page(get("/w/organisations?q=" + mark, clerk));
        var forHandler = page(get("/w/organisations?q=" + mark, handler));

        assertThat(forClerk.select("tbody tr th").eachText()).containsExactly("示范甲医院" + mark, "示范乙医院" + mark);
        assertThat(forClerk.select("a[href='/w/organisations/new']")).isNotEmpty();
        assertThat(forHandler.select("a[href='/w/organisations/new']")).isEmpty();
        assertThat(forClerk.text()).contains("导出 2 项");
    }

    @Test
    void anEmptyListOffersTheConditionToLift() throws Exception {
        var page = page(get("/w/organisations?kind=SCHOOL&q=" + mark, clerk));

        assertThat(page.select(".void a").eachText()).contains("去掉类型，有 2 项");
    }

    @Test
    void theExportIsTheListWithoutForeignTelephones() throws Exception {
        var rows = sheet(get("/w/organisations.xlsx?q=" + mark, handler));
        var forClerk = sheet(get("/w/organisations.xlsx?q=" + mark, clerk));

        assertThat(rows).hasSize(3).extracting(row -> row.get(0)).contains("示范甲医院" + mark, "示范乙医院" + mark);
        assertThat(rows.toString()).contains("023-1111").doesNotContain("023-2222");
        assertThat(forClerk.toString()).contains("023-1111", "023-2222");
        assertThat(forClerk.stream().skip(1).map(row -> row.get(0)).toList())
                .isEqualTo(page(get("/w/organisations?q=" + mark, clerk))
                        .select("tbody tr th")
                        .eachText());
    }

    private static List<List<String>> sheet(MvcTestResult result) throws Exception {
        var bytes = result.getResponse().getContentAsByteArray();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes));
                var rows = book.getFirstSheet().openStream()) {
            return rows.map(row -> row.stream()
                            .map(cell -> cell == null ? "" : cell.getText())
                            .toList())
                    .toList();
        }
    }

    @Test
    void theTelephoneIsShownOnlyToWhomItConcerns() throws Exception {
        assertThat(page(get("/w/organisations/" + other, handler)).text()).doesNotContain("023-2222", "任职人员");
        assertThat(page(get("/w/organisations/" + own, handler)).text()).contains("023-1111");
        assertThat(page(get("/w/organisations/" + own, clerk)).text()).contains("023-1111", "任职人员", "测试人员");
    }

    @Test
    void aNamesakeIsShownOnceAndThenSaved() throws Exception {
        var name = "示范甲医院" + mark;
        var first = post("/w/organisations/new", clerk, "kind", "CLINIC", "name", name);
        var then = post("/w/organisations/new", clerk, "kind", "CLINIC", "name", name, "anyway", "true");

        assertThat(first).hasStatus(422);
        assertThat(page(first).select(".note a").eachAttr("href")).containsExactly("/w/organisations/" + own);
        assertThat(then).hasStatus(303);
    }

    @Test
    void aDoubtfulCreditCodeWarnsAndNeverBlocks() throws Exception {
        var name = "代码存疑医院" + mark;
        var fields = new String[] {"kind", "HOSPITAL", "name", name, "creditCode", "500105" + mark.hashCode()};
        var first = post("/w/organisations/new", clerk, fields);
        var all = java.util.Arrays.copyOf(fields, 8);
        all[6] = "anyway";
        all[7] = "true";

        assertThat(first).hasStatus(422);
        assertThat(page(first).select("#anyway")).hasSize(1);
        assertThat(post("/w/organisations/new", clerk, all)).hasStatus(303);
    }

    @Test
    void aPlaceIsUnderstoodByItsName() throws Exception {
        var saved = post("/w/organisations/new", clerk, "kind", "CLINIC", "name", "高观诊所" + mark, "division", "城口县高观镇");
        var unclear = post("/w/organisations/new", clerk, "kind", "CLINIC", "name", "江北诊所" + mark, "division", "朝阳区");

        assertThat(page(get(saved.getResponse().getHeader("Location"), clerk)).text())
                .contains("重庆市城口县高观镇");
        assertThat(unclear).hasStatus(422);
    }

    @Test
    void theFormShowsWhatIsThereAndSavesWhatIsChanged() throws Exception {
        var form = page(get("/w/organisations/" + own + "/edit", handler));
        var version = form.select("input[name=version]").val();
        var saved = post(
                "/w/organisations/" + own + "/edit",
                handler,
                "kind",
                "HOSPITAL",
                "name",
                form.select("#name").val(),
                "level",
                "SECONDARY",
                "grade",
                "A",
                "aliases",
                "甲院\n甲医院",
                "version",
                version);

        assertThat(saved).hasStatus(303);
        assertThat(page(get("/w/organisations/" + own, handler)).text()).contains("二级甲等", "甲院、甲医院", "修改了基本信息");
        assertThat(post(
                        "/w/organisations/" + own + "/edit",
                        handler,
                        "kind",
                        "HOSPITAL",
                        "name",
                        "x" + mark,
                        "version",
                        version))
                .hasStatus(409);
    }

    @Test
    void itsOwnPeopleDoNotSetWhatRightsHangOn() throws Exception {
        var version = page(get("/w/organisations/" + own + "/edit", handler))
                .select("input[name=version]")
                .val();
        var at = "/w/organisations/" + own + "/edit";
        assertThat(post(
                        at,
                        handler,
                        "kind",
                        "AUTHORITY",
                        "authorityKind",
                        "HEALTH_COMMISSION",
                        "name",
                        "x",
                        "version",
                        version))
                .hasStatus(403);
        assertThat(post(at, handler, "kind", "HOSPITAL", "name", "别的名字" + mark, "version", version))
                .hasStatus(403);
    }

    @Test
    void nobodyEditsAnotherOrganisation() {
        assertThat(get("/w/organisations/" + other + "/edit", handler)).hasStatus(403);
        assertThat(post(
                        "/w/organisations/" + other + "/edit",
                        handler,
                        "kind",
                        "HOSPITAL",
                        "name",
                        "x",
                        "version",
                        "1"))
                .hasStatus(403);
        assertThat(post("/w/organisations/new", handler, "kind", "HOSPITAL", "name", "x"))
                .hasStatus(403);
        assertThat(get("/w/organisations/" + OrganisationId.next(), handler)).hasStatus(404);
    }

    @Test
    void pickersAndTheSearchBoxFindByInitials() throws Exception {
        assertThat(page(get("/w/organisations/suggest?q=sfjyy" + mark, handler))
                        .select("option")
                        .eachAttr("value"))
                .containsExactly("示范甲医院" + mark);
        assertThat(page(get("/w/search?q=sfjyy" + mark, handler))
                        .select(".rows a")
                        .eachAttr("href"))
                .containsExactly("/w/organisations/" + own);
        assertThat(page(get("/w/search?q=" + "没有这样的", handler)).text()).contains("没有找到");
    }

    @Test
    void thePagesAreCompleteInEnglish() throws Exception {
        for (var address :
                List.of("/w/organisations", "/w/organisations/new", "/w/organisations/" + own, "/w/search?q=x"))
            assertThat(get(address + (address.contains("?") ? "&" : "?") + "lang=en", clerk))
                    .hasStatusOk();
    }
}
