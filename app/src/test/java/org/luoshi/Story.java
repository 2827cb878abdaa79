package org.luoshi;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.luoshi.Visitors.Visitor;
import org.luoshi.disclosure.Publishing;
import org.luoshi.disclosure.Question;
import org.luoshi.disclosure.Statement;
import org.luoshi.files.DataLevel;
import org.luoshi.files.Files;
import org.luoshi.files.Upload;
import org.luoshi.kernel.AttachmentId;
import org.luoshi.kernel.OrganisationId;
import org.luoshi.kernel.Post;
import org.luoshi.kernel.Quantity.Certainty;
import org.luoshi.kernel.Subject;
import org.luoshi.needs.BeneficiaryGroup;
import org.luoshi.needs.Claiming;
import org.luoshi.needs.HelpKind;
import org.luoshi.needs.NeedDetails;
import org.luoshi.needs.NeedId;
import org.luoshi.needs.Posting;
import org.luoshi.needs.Speciality;
import org.luoshi.needs.Verifying;
import org.luoshi.organisations.AuthorityKind;
import org.luoshi.organisations.HostAssociation;
import org.luoshi.organisations.OrganisationFacts;
import org.luoshi.organisations.OrganisationKind;
import org.luoshi.organisations.Registering;
import org.luoshi.places.DivisionCode;
import org.luoshi.projects.ActivityDetails;
import org.luoshi.projects.ActivityId;
import org.luoshi.projects.Answering;
import org.luoshi.projects.Asking;
import org.luoshi.projects.Plan;
import org.luoshi.projects.Planning;
import org.luoshi.projects.ProjectId;
import org.luoshi.projects.Recording;
import org.luoshi.projects.Undertaking;
import org.luoshi.projects.Verdict;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One township, its county, two hospitals and the secretariat, fresh in every test, and the steps of help between them
 * through the real use cases. Every story plays in a county of its own people, so that stories do not meet.
 */
public final class Story {

    private final BeanFactory beans;
    private final JdbcClient db;
    public final Visitor contact;
    public final Visitor officer;
    public final Visitor clerk;
    public final Visitor hospital;
    public final Visitor otherHospital;

    public Story(BeanFactory beans) {
        this.beans = beans;
        this.db = beans.getBean(JdbcClient.class);
        var visitors = new Visitors(db);
        clerk = visitors.signedIn(
                Post.SECRETARIAT_CLERK, beans.getBean(HostAssociation.class).id());
        officer = visitors.signedIn(Post.COUNTY_OFFICER, commission());
        contact = visitors.signedIn(Post.HEALTH_CENTRE_CONTACT, centre());
        hospital = visitors.signedIn(Post.MEMBER_HANDLER, hospital());
        otherHospital = visitors.signedIn(Post.MEMBER_HANDLER, hospital());
    }

    /** The health commission of Xiushan, the same for all stories: a county has one. */
    private OrganisationId commission() {
        var facts = OrganisationFacts.of(OrganisationKind.AUTHORITY, "秀山测试卫健委")
                .in(new DivisionCode("500241"))
                .as(AuthorityKind.HEALTH_COMMISSION)
                .invented();
        return db.sql(
                        "select id from organisations.organisation where division_code = '500241' and authority_kind = 'HEALTH_COMMISSION' order by id limit 1")
                .query(UUID.class)
                .optional()
                .map(OrganisationId::new)
                .orElseGet(() -> register(facts));
    }

    private OrganisationId centre() {
        return register(OrganisationFacts.of(OrganisationKind.TOWNSHIP_HEALTH_CENTRE, "测试卫生院 " + UUID.randomUUID())
                .in(new DivisionCode("500241102"))
                .invented());
    }

    private OrganisationId hospital() {
        return register(OrganisationFacts.of(OrganisationKind.HOSPITAL, "测试医院 " + UUID.randomUUID())
                .in(new DivisionCode("500103"))
                .invented());
    }

    private OrganisationId register(OrganisationFacts facts) {
        return beans.getBean(Registering.class).register(facts, clerk.actor());
    }

    public static NeedDetails details() {
        return new NeedDetails(
                "留守老人义诊",
                Set.of(Speciality.CARDIOLOGY, Speciality.ULTRASOUND),
                "望江村",
                Set.of(BeneficiaryGroup.LEFT_BEHIND_ELDERLY),
                120,
                Certainty.ABOUT,
                2,
                LocalDate.now().plusDays(1),
                LocalDate.now().plusDays(30),
                "");
    }

    public NeedId posted() {
        return beans.getBean(Posting.class).post(HelpKind.FREE_CLINIC, details(), contact.actor());
    }

    public NeedId verified() {
        var need = posted();
        beans.getBean(Verifying.class).verify(need, "属实", officer.actor());
        return need;
    }

    public NeedId published() {
        var need = verified();
        beans.getBean(Verifying.class).publish(need, null, clerk.actor());
        return need;
    }

    public NeedId claimed() {
        var need = published();
        beans.getBean(Claiming.class).claim(need, hospital.actor());
        return need;
    }

    public ProjectId projectOf(NeedId need) {
        return new ProjectId(db.sql("select id from projects.project where need = ? and status <> 'LAPSED'")
                .param(need.value())
                .query(UUID.class)
                .single());
    }

    public Plan plan() {
        return new Plan(
                Objects.requireNonNull(hospital.account()),
                "到村义诊",
                2,
                120,
                LocalDate.now().minusDays(20),
                LocalDate.now().plusDays(30));
    }

    public ProjectId prepared() {
        return projectOf(claimed());
    }

    public ProjectId proposed() {
        var project = prepared();
        beans.getBean(Planning.class).propose(project, plan(), Set.of(Undertaking.values()), hospital.actor());
        return project;
    }

    public ProjectId approved() {
        var project = proposed();
        beans.getBean(Planning.class).approve(project, Set.of(Undertaking.values()), null, clerk.actor());
        return project;
    }

    public static ActivityDetails day(Map<BeneficiaryGroup, Integer> served) {
        return new ActivityDetails(
                LocalDate.now().minusDays(3),
                LocalTime.of(9, 0),
                LocalTime.of(12, 0),
                "望江村党群服务中心",
                new EnumMap<>(Map.of(Speciality.CARDIOLOGY, 2)),
                served,
                true,
                "");
    }

    public ActivityId recorded(ProjectId project) {
        return beans.getBean(Recording.class)
                .record(
                        project,
                        day(Map.of(BeneficiaryGroup.LEFT_BEHIND_ELDERLY, 40, BeneficiaryGroup.OTHER_VILLAGERS, 22)),
                        hospital.actor());
    }

    public ActivityId confirmed(ProjectId project) {
        return confirmed(project, recorded(project));
    }

    /** A day on which so many of each group came, confirmed by the receiving side. */
    public ActivityId confirmed(ProjectId project, Map<BeneficiaryGroup, Integer> served) {
        return confirmed(project, beans.getBean(Recording.class).record(project, day(served), hospital.actor()));
    }

    private ActivityId confirmed(ProjectId project, ActivityId activity) {
        var asking = beans.getBean(Asking.class);
        var link = asking.secret(asking.ask(activity, hospital.actor()));
        beans.getBean(Answering.class).answer(link, Verdict.AS_IT_WAS, null, null);
        return activity;
    }

    /** One more photo of a day, unlike the others. */
    public AttachmentId photo(ActivityId activity, DataLevel level) {
        var picture = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, ThreadLocalRandom.current().nextInt(1 << 24));
        picture.setRGB(20, 15, ThreadLocalRandom.current().nextInt(1 << 24));
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var content = new ByteArrayInputStream(bytes.toByteArray());
        return beans.getBean(Files.class)
                .attach(activity.subject(), Upload.photo("photo", level), "photo.png", content, hospital.actor());
    }

    public void completed(ProjectId project, String outcome) {
        beans.getBean(Recording.class).complete(project, outcome, hospital.actor());
    }

    /** A project with one confirmed day, made public with a reason for the effect that is not known yet. */
    public ProjectId disclosed() {
        var project = approved();
        confirmed(project);
        publish(project, Map.of(Question.EFFECT, "效果待全部活动结束后核实。"), null);
        return project;
    }

    /** Looks at the page as it would be, and makes that public. */
    public int publish(
            ProjectId project, Map<Question, String> reasons, @Nullable String change, AttachmentId... photos) {
        var publishing = beans.getBean(Publishing.class);
        var seen = publishing.draft(project).mark();
        return publishing.publish(project, new Statement(seen, reasons, Set.of(photos), change), clerk.actor());
    }

    /** The open tasks about one record on all desks, as keys. */
    public List<String> openTasksAbout(Subject subject) {
        return db.sql(
                        "select key from inbox.task where subject = ? and settled_at is null and not notice order by raised_at")
                .param(subject.id())
                .query(String.class)
                .list();
    }

    /** The open tasks of one person's desk, as keys. */
    public List<String> deskOf(Visitor person) {
        return db.sql(
                        "select key from inbox.task where organisation = ? and post = ? and settled_at is null order by raised_at")
                .params(
                        person.actor().organisation().value(),
                        person.actor().post().name())
                .query(String.class)
                .list();
    }
}
