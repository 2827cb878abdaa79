package org.luoshi.disclosure.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.luoshi.LuoshiTest;
import org.luoshi.Story;
import org.luoshi.Visitors;
import org.luoshi.disclosure.Question;
import org.luoshi.files.DataLevel;
import org.luoshi.identity.Secret;
import org.luoshi.kernel.AttachmentId;
import org.luoshi.projects.ActivityId;
import org.luoshi.projects.ProjectId;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A photo is public because someone at the secretariat chose it, and no longer than that. */
@LuoshiTest
class PublicPhotosTests {

    private static final Map<Question, String> LATER = Map.of(Question.EFFECT, "效果待核实。");

    @Autowired
    BeanFactory beans;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient db;

    Story story;
    ProjectId project;
    ActivityId activity;

    @BeforeEach
    void aProjectWithAConfirmedDay() {
        story = new Story(beans);
        project = story.approved();
        activity = story.confirmed(project);
    }

    @Test
    void whatTheMemberReleasedIsOfferedWithItsPictureAndNothingIsChosenYet() {
        var photo = story.photo(activity, DataLevel.PUBLIC);
        story.photo(activity, DataLevel.INTERNAL);
        story.photo(story.recorded(project), DataLevel.PUBLIC);

        var boxes = preview().select("input[name=photos]");

        assertThat(boxes.eachAttr("value")).containsExactly(photo.toString());
        assertThat(boxes.hasAttr("checked")).isFalse();
        var picture = preview().select("#photos img").attr("src");
        assertThat(mvc.get().uri(picture).cookie(story.clerk.cookie()))
                .hasStatusOk()
                .hasContentType("image/jpeg");
    }

    @Test
    void onlyWhatIsChosenBecomesPublic() {
        var chosen = story.photo(activity, DataLevel.PUBLIC);
        var other = story.photo(activity, DataLevel.PUBLIC);

        assertThat(publish(null, chosen)).hasStatus(303);

        assertThat(publicly(chosen)).hasStatusOk().hasContentType("image/jpeg");
        assertThat(publicly(chosen, "?size=small")).hasStatusOk();
        assertThat(publicly(other)).hasStatus(404);
        assertThat(page("").select(".photos img")).hasSize(1);
        assertThat(preview().select("input[name=photos][checked]").eachAttr("value"))
                .containsExactly(chosen.toString());
    }

    @Test
    void aPhotoThatIsTakenDownIsNowhereOnThePublicSiteAndStaysInTheRecord() {
        var taken = story.photo(activity, DataLevel.PUBLIC);
        var kept = story.photo(activity, DataLevel.PUBLIC);
        story.publish(project, LATER, null, taken, kept);

        assertThat(publish("一张照片撤下。", kept)).hasStatus(303);

        assertThat(publicly(taken)).hasStatus(404);
        assertThat(publicly(taken, "?size=small")).hasStatus(404);
        assertThat(publicly(kept)).hasStatusOk();
        for (var version : List.of("", "/v/1", "/v/2"))
            assertThat(page(version).select(".photos img").eachAttr("src"))
                    .singleElement()
                    .asString()
                    .contains(kept.toString());
        assertThat(page("").text()).contains("一张照片撤下。");
        assertThat(mvc.get()
                        .uri("/w/projects/" + project + "/activities/" + activity + "/photos/" + taken)
                        .cookie(story.hospital.cookie()))
                .hasStatusOk();
        assertThat(preview().select("input[name=photos]")).hasSize(2);
    }

    @Test
    void takingAPhotoDownIsSaidLikeEveryChange() {
        var photo = story.photo(activity, DataLevel.PUBLIC);
        story.publish(project, LATER, null, photo);
        assertThat(publish(null)).hasStatus(422);
        assertThat(publicly(photo)).hasStatusOk();
    }

    @Test
    void noOtherPhotoCanBeChosenByItsId() {
        var internal = story.photo(activity, DataLevel.INTERNAL);
        var unconfirmed = story.photo(story.recorded(project), DataLevel.PUBLIC);
        var elsewhere = new Story(beans);
        var foreign = elsewhere.photo(elsewhere.confirmed(elsewhere.approved()), DataLevel.PUBLIC);

        for (var photo : List.of(internal, unconfirmed, foreign, AttachmentId.next()))
            assertThat(publish(null, photo)).hasStatus(404);

        assertThat(db.sql("select count(*) from disclosure.publication where project = ?")
                        .param(project.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aPublicPhotoIsServedUnderItsOwnProjectOnly() {
        var photo = story.photo(activity, DataLevel.PUBLIC);
        story.publish(project, LATER, null, photo);
        var other = number(new Story(beans).disclosed());

        assertThat(publicly(photo)).hasStatusOk();
        assertThat(mvc.get().uri("/projects/" + other + "/photos/" + photo)).hasStatus(404);
    }

    @Test
    void whatWasTickedStaysTickedWhileSomethingElseIsWrong() {
        var photo = story.photo(activity, DataLevel.PUBLIC);
        story.publish(project, LATER, null);

        var answer = publish(null, photo);

        assertThat(answer).hasStatus(422);
        assertThat(Jsoup.parse(text(answer)).select("input[name=photos][checked]"))
                .hasSize(1);
    }

    private MvcTestResult publish(@Nullable String change, AttachmentId... photos) {
        var request = mvc.post()
                .uri("/w/disclosure/" + project)
                .header("Accept-Language", "zh-CN")
                .cookie(story.clerk.cookie())
                .param("_csrf", story.clerk.csrf())
                .param("_key", Secret.fresh().text())
                .param("seen", preview().select("input[name=seen]").attr("value"))
                .param("reasons[EFFECT]", "效果待核实。");
        if (change != null) request.param("change", change);
        for (var photo : photos) request.param("photos", photo.toString());
        return request.exchange();
    }

    private Document preview() {
        return Jsoup.parse(text(Visitors.opening(
                "/w/disclosure/" + project,
                address -> mvc.get()
                        .uri(address)
                        .header("Accept-Language", "zh-CN")
                        .cookie(story.clerk.cookie())
                        .exchange())));
    }

    private Document page(String version) {
        return Jsoup.parse(
                text(mvc.get().uri("/projects/" + number(project) + version).exchange()));
    }

    private MvcTestResult publicly(AttachmentId photo) {
        return publicly(photo, "");
    }

    private MvcTestResult publicly(AttachmentId photo, String size) {
        return mvc.get()
                .uri("/projects/" + number(project) + "/photos/" + photo + size)
                .exchange();
    }

    private String number(ProjectId project) {
        return db.sql("select number from projects.project where id = ?")
                .param(project.value())
                .query(String.class)
                .single();
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
