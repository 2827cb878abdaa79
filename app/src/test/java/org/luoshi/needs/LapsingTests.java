package org.luoshi.needs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.luoshi.LuoshiTest;
import org.luoshi.Story;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Claims of which nothing came. */
@LuoshiTest
@ExtendWith(OutputCaptureExtension.class)
class LapsingTests {

    @Autowired
    Lapsing lapsing;

    @Autowired
    Claiming claiming;

    @Autowired
    BeanFactory beans;

    @Autowired
    JdbcClient db;

    Story story;

    @BeforeEach
    void aNewStory() {
        story = new Story(beans);
    }

    @Test
    void aClaimThatIsHeldTooLongLapsesAndTheNeedIsOpenAgain() {
        var need = story.claimed();
        var project = story.projectOf(need);
        heldUntilYesterday(need);

        lapsing.lapse();

        assertThat(statusOf(need)).isEqualTo("PUBLISHED");
        assertThat(db.sql("select status from projects.project where id = ?")
                        .param(project.value())
                        .query(String.class)
                        .single())
                .isEqualTo("LAPSED");
        assertThat(story.deskOf(story.hospital)).isEmpty();
        claiming.claim(need, story.otherHospital.actor());
        assertThat(statusOf(need)).isEqualTo("CLAIMED");
    }

    @Test
    void oneThatCannotLapseNeitherStopsNorUndoesTheOthersAndIsLogged(CapturedOutput output) {
        var stuck = underWayButHeld();
        var others = List.of(story.claimed(), story.claimed());
        others.forEach(this::heldUntilYesterday);
        try {
            lapsing.lapse();

            assertThat(others).allSatisfy(need -> assertThat(statusOf(need)).isEqualTo("PUBLISHED"));
            assertThat(statusOf(stuck)).isEqualTo("CLAIMED");
            assertThat(output).contains("the claim of need " + stuck + " could not lapse");
        } finally {
            db.sql("update needs.need set status = 'UNDERTAKEN', held_until = null where id = ?")
                    .param(stuck.value())
                    .update();
        }
    }

    /** What no use case does: its project runs, so it cannot lapse with the claim. */
    private NeedId underWayButHeld() {
        var need = db.sql("select need from projects.project where id = ?")
                .param(story.approved().value())
                .query(UUID.class)
                .single();
        db.sql("update needs.need set status = 'CLAIMED', held_until = '2022-01-01' where id = ?")
                .param(need)
                .update();
        return new NeedId(need);
    }

    @Test
    void aNeedThatSomebodyWentOnWithMeanwhileStays() {
        var need = story.claimed();

        assertThat(claiming.lapse(need)).isFalse();

        assertThat(statusOf(need)).isEqualTo("CLAIMED");
    }

    private void heldUntilYesterday(NeedId need) {
        db.sql("update needs.need set held_until = ? where id = ?")
                .params(LocalDate.now().minusDays(1), need.value())
                .update();
    }

    private String statusOf(NeedId need) {
        return db.sql("select status from needs.need where id = ?")
                .param(need.value())
                .query(String.class)
                .single();
    }
}
