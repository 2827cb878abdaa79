package org.luoshi.needs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.LuoshiTest;
import org.luoshi.Story;
import org.luoshi.Visitors;
import org.luoshi.Visitors.Visitor;
import org.luoshi.identity.Secret;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What a hospital's own program reads and does. */
@LuoshiTest
class NeedApiTests {

    private static final String NEEDS = "/api/v1/needs";

    @Autowired
    MockMvcTester web;

    @Autowired
    JdbcClient db;

    @Autowired
    BeanFactory beans;

    private Story story;
    private Secret hospital;

    @BeforeEach
    void aNewStory() {
        story = new Story(beans);
        hospital = key(story.hospital);
    }

    private Secret key(Visitor person) {
        return new Visitors(db).key(person);
    }

    private MvcTestResult get(Secret key, String path) {
        return exchange(key, HttpMethod.GET, path, null, null);
    }

    private MvcTestResult post(Secret key, String path, @Nullable String body) {
        return exchange(key, HttpMethod.POST, path, UUID.randomUUID().toString(), body);
    }

    private MvcTestResult exchange(
            Secret key, HttpMethod method, String path, @Nullable String once, @Nullable String body) {
        var request = web.method(method)
                .uri(path)
                .header("Authorization", "Bearer " + key.text())
                .header("Accept-Language", "zh-CN");
        if (once != null) request.header("Idempotency-Key", once);
        if (body != null) request.contentType(MediaType.APPLICATION_JSON).content(body);
        return request.exchange();
    }

    private static String at(NeedId need) {
        return NEEDS + "/" + need;
    }

    private NeedStatus status(NeedId need) {
        return NeedStatus.valueOf(db.sql("select status from needs.need where id = ?")
                .param(need.value())
                .query(String.class)
                .single());
    }

    private static void assertProblem(MvcTestResult answer, int status, String type, String text) {
        assertThat(answer).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        var json = assertThat(answer).bodyJson();
        json.extractingPath("$.type").isEqualTo("urn:luoshi:problem:" + type);
        json.extractingPath("$.status").isEqualTo(status);
        json.extractingPath("$.title").asString().isNotBlank();
        json.extractingPath("$.detail").asString().contains(text);
    }

    @Test
    void aMemberReadsTheNeedsThatItsPageShows() {
        var need = story.published();
        story.posted();
        var number = db.sql("select number from needs.need where id = ?")
                .param(need.value())
                .query(String.class)
                .single();

        var list =
                assertThat(get(hospital, NEEDS + "?q=" + number)).hasStatusOk().bodyJson();
        list.extractingPath("$.total").isEqualTo(1);
        list.extractingPath("$.exact").isEqualTo(true);
        list.extractingPath("$.items[0].id").isEqualTo(need.toString());
        list.extractingPath("$.items[0].status").isEqualTo("PUBLISHED");
        list.extractingPath("$.items[0].clause").isEqualTo("D46 二(三)");
        list.extractingPath("$.items[0].people.certainty").isEqualTo("ABOUT");
        list.doesNotHavePath("$.next.page");

        var sheet = assertThat(get(hospital, at(need))).hasStatusOk().bodyJson();
        sheet.extractingPath("$.title").isEqualTo("留守老人义诊");
        sheet.extractingPath("$.standing.status").isEqualTo("PUBLISHED");
        sheet.extractingPath("$.firstDay").asString().matches("\\d{4}-\\d{2}-\\d{2}");
    }

    @Test
    void pagesFollowEachOtherAndKeepTheConditions() {
        for (int i = 0; i < 21; i++) story.published();

        var list = assertThat(get(hospital, NEEDS + "?status=PUBLISHED&speciality=CARDIOLOGY"))
                .bodyJson();
        list.extractingPath("$.items.length()").isEqualTo(20);
        list.extractingPath("$.size").isEqualTo(20);
        list.extractingPath("$.next").isEqualTo(NEEDS + "?status=PUBLISHED&speciality=CARDIOLOGY&page=2");
        assertThat(get(hospital, NEEDS + "?status=PUBLISHED&page=2"))
                .bodyJson()
                .extractingPath("$.items[0]")
                .isNotNull();
    }

    @Test
    void conditionsThatCannotBeReadAreNamed() {
        var answer = get(hospital, NEEDS + "?status=NOPE&page=x");

        assertProblem(answer, 422, "web.api.fields", "有 2 处要改");
        var json = assertThat(answer).bodyJson();
        json.extractingPath("$.fields[?(@.field=='page')].detail").asArray().containsExactly("请写整数，例如 40");
        json.extractingPath("$.fields[?(@.field=='status')].detail")
                .asArray()
                .containsExactly("只能是："
                        + Arrays.stream(NeedStatus.values()).map(Enum::name).collect(Collectors.joining(", ")));
    }

    @Test
    void aMemberClaimsANeedAndGivesItBack() {
        var need = story.published();

        var claimed = post(hospital, at(need) + "/claim", null);
        assertThat(claimed).hasStatus(204).hasHeader("Location", at(need));
        assertThat(claimed.getResponse().getHeaders("Set-Cookie")).isEmpty();
        assertThat(get(hospital, at(need)))
                .bodyJson()
                .extractingPath("$.heldUntil")
                .isNotNull();
        assertThat(status(need)).isEqualTo(NeedStatus.CLAIMED);

        assertThat(post(hospital, at(need) + "/release", "{\"reason\":\"设备检修\"}"))
                .hasStatus(204)
                .hasHeader("Location", at(need));
        assertThat(status(need)).isEqualTo(NeedStatus.PUBLISHED);
        assertThat(db.sql("select opinion from audit.entry where subject = ? and event = 'needs.claim-released/1'")
                        .param(need.value())
                        .query(String.class)
                        .list())
                .isEqualTo(List.of("设备检修"));
    }

    @Test
    void theSameRequestTwiceIsDoneOnceAndAnsweredAlike() {
        var need = story.claimed();
        var once = UUID.randomUUID().toString();
        var body = "{\"reason\":\"设备检修\"}";

        assertThat(exchange(hospital, HttpMethod.POST, at(need) + "/release", once, body))
                .hasStatus(204);
        post(hospital, at(need) + "/claim", null);
        assertThat(exchange(hospital, HttpMethod.POST, at(need) + "/release", once, body))
                .hasStatus(204)
                .hasHeader("Location", at(need));

        assertThat(status(need)).isEqualTo(NeedStatus.CLAIMED);
    }

    @Test
    void theSameKeyWithAnotherBodyIsToldWhatWasSaved() {
        var need = story.claimed();
        var once = UUID.randomUUID().toString();
        exchange(hospital, HttpMethod.POST, at(need) + "/release", once, "{\"reason\":\"一\"}");

        var other = exchange(hospital, HttpMethod.POST, at(need) + "/release", once, "{\"reason\":\"二\"}");

        assertProblem(other, 409, "web.api.once.other-body", "Idempotency-Key");
        assertThat(other).bodyJson().extractingPath("$.instead").isEqualTo(at(need));
        var bodyless = UUID.randomUUID().toString();
        assertThat(exchange(hospital, HttpMethod.POST, at(need) + "/claim", bodyless, null))
                .hasStatus(204);
        assertThat(exchange(hospital, HttpMethod.POST, at(need) + "/claim", bodyless, "{}"))
                .hasStatus(409);
    }

    @Test
    void aKeyOfAnotherRequestIsRefused() {
        var need = story.published();
        var once = UUID.randomUUID().toString();
        exchange(hospital, HttpMethod.POST, at(need) + "/claim", once, null);

        assertProblem(
                exchange(key(story.otherHospital), HttpMethod.POST, at(need) + "/claim", once, null),
                409,
                "web.api.once.foreign",
                "别的请求");
    }

    @Test
    void whatWasRefusedIsNotKept() {
        var need = story.claimed();
        var once = UUID.randomUUID().toString();

        assertThat(exchange(hospital, HttpMethod.POST, at(need) + "/release", once, "{\"reason\":\" \"}"))
                .hasStatus(422);
        assertThat(exchange(hospital, HttpMethod.POST, at(need) + "/release", once, "{\"reason\":\"设备检修\"}"))
                .hasStatus(204);
    }

    @Test
    void aChangeWithoutAKeyOfItsOwnIsRefused() {
        var need = story.published();

        assertProblem(
                exchange(hospital, HttpMethod.POST, at(need) + "/claim?_key=" + UUID.randomUUID(), null, null),
                422,
                "web.api.once.no-key",
                "Idempotency-Key");
        assertThat(status(need)).isEqualTo(NeedStatus.PUBLISHED);
    }

    @Test
    void whoeverWasFasterIsNamed() {
        var need = story.claimed();

        var answer = post(key(story.otherHospital), at(need) + "/claim", null);

        assertProblem(answer, 409, "needs.claim.taken", "测试医院");
    }

    @Test
    void aRefusalSpeaksTheCallersLanguage() {
        var answer = web.post()
                .uri(at(story.claimed()) + "/release")
                .header("Authorization", "Bearer " + hospital.text())
                .header("Accept-Language", "en")
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{}")
                .exchange();

        assertProblem(answer, 422, "web.api.fields", "Fields to mend: 1");
        assertThat(answer).bodyJson().extractingPath("$.fields[0].field").isEqualTo("reason");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.fields[0].detail")
                .asString()
                .isNotBlank();
    }

    @Test
    @DisplayName("2.2.1 what is not in the contract is refused, at its field")
    void aBodyOutsideTheContractIsRefused() {
        var release = at(story.claimed()) + "/release";

        assertProblem(post(hospital, release, "{\"reason\":\"x\",\"force\":true}"), 422, "web.api.fields", "1");
        assertThat(post(hospital, release, "{\"reason\":\"x\",\"force\":true}"))
                .bodyJson()
                .extractingPath("$.fields[0].field")
                .isEqualTo("force");
        assertProblem(post(hospital, release, "{\"reason\":5}"), 422, "web.api.fields", "1");
        assertThat(post(hospital, release, "{\"reason\":\"" + "长".repeat(301) + "\"}"))
                .bodyJson()
                .extractingPath("$.fields[0].detail")
                .isEqualTo("太长了，不超过 300 个字");
        for (var broken : new String[] {"", "{", "{\"reason\":\"x\"}{}", "{\"reason\":\"x\",\"reason\":\"y\"}"})
            assertProblem(post(hospital, release, broken), 400, "web.not-like-this", "");
        assertProblem(post(hospital, release, " ".repeat(70_000) + "{}"), 413, "web.api.too-large", "64 KB");
        assertThat(web.post()
                        .uri(release)
                        .header("Authorization", "Bearer " + hospital.text())
                        .header("Idempotency-Key", UUID.randomUUID())
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .content("reason=x"))
                .hasStatus(415)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void charactersThatTheDatabaseCannotHoldDoNoHarm() {
        var need = story.claimed();

        assertThat(post(hospital, at(need) + "/release", "{\"reason\":\" 检修\\u0000\\ud800 \"}"))
                .hasStatus(204);
    }

    @Test
    @DisplayName("8.2.2 ids swapped: what another member's page does not show, its program neither reads nor changes")
    void foreignNeedsAreMissing() {
        var claimed = story.claimed();
        var posted = story.posted();
        var other = key(story.otherHospital);

        for (var need : new NeedId[] {claimed, posted, NeedId.next()}) {
            assertProblem(get(other, at(need)), 404, "web.missing", "没有找到");
            assertThat(post(other, at(need) + "/release", "{\"reason\":\"x\"}")).hasStatus(404);
        }
        assertThat(post(other, at(posted) + "/claim", null)).hasStatus(404);
        assertThat(get(other, NEEDS + "/none")).hasStatus(404);
        assertThat(status(claimed)).isEqualTo(NeedStatus.CLAIMED);
    }

    @Test
    void whatOnlyMembersDoIsNotForOthers() {
        var need = story.published();

        assertProblem(post(key(story.clerk), at(need) + "/claim", null), 403, "web.not-your-post", "岗位");
    }
}
