package org.luoshi.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.luoshi.disclosure.Question;
import org.luoshi.disclosure.Statement;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.Quantity.Certainty;
import org.luoshi.kernel.Reader;
import org.luoshi.needs.BeneficiaryGroup;
import org.luoshi.needs.HelpKind;
import org.luoshi.needs.NeedDetails;
import org.luoshi.needs.NeedId;
import org.luoshi.needs.Speciality;
import org.luoshi.projects.ActivityDetails;
import org.luoshi.projects.Plan;
import org.luoshi.projects.ProjectId;
import org.luoshi.projects.Undertaking;
import org.luoshi.projects.Verdict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells one story of help, as far as asked, through the same use cases that people use. */
@Component
class DemoStory {

    private static final List<Set<Speciality>> DOCTORS = List.of(
            Set.of(Speciality.GENERAL_PRACTICE, Speciality.CARDIOLOGY, Speciality.ULTRASOUND),
            Set.of(Speciality.TRADITIONAL_CHINESE_MEDICINE, Speciality.RHEUMATOLOGY),
            Set.of(Speciality.OPHTHALMOLOGY, Speciality.ENDOCRINOLOGY),
            Set.of(Speciality.STOMATOLOGY, Speciality.PAEDIATRICS),
            Set.of(Speciality.ORTHOPAEDICS, Speciality.REHABILITATION));
    private static final List<String> VILLAGES = List.of("望江村", "柏树村", "龙潭村", "石桥村", "清水村", "高坪村", "白果村", "双河村");
    private static final List<String> THEMES = List.of("留守老人秋季义诊", "慢性病随访义诊", "白内障筛查义诊", "儿童口腔义诊", "腰腿痛义诊");

    private final DemoSteps steps;
    private final JdbcClient db;
    private final Clock clock;

    DemoStory(DemoSteps steps, JdbcClient db, Clock clock) {
        this.steps = steps;
        this.db = db;
        this.clock = clock;
    }

    /** Who plays in a story. */
    record Cast(Actor contact, Actor officer, Actor clerk, Actor hospital, String county) {}

    /** How far a story goes; each step includes those before it. */
    enum Until {
        POSTED,
        VERIFIED,
        PUBLISHED,
        CLAIMED,
        PROPOSED,
        APPROVED,
        RECORDED,
        CONFIRMED,
        DISCLOSED,
        COMPLETED
    }

    void tell(int number, Cast cast, Until until, int days) {
        var need = steps.posting().post(HelpKind.FREE_CLINIC, details(number, cast), cast.contact());
        if (until == Until.POSTED) return;
        steps.verifying().verify(need, "情况属实，村里已安排场地。", cast.officer());
        if (until == Until.VERIFIED) return;
        steps.verifying().publish(need, null, cast.clerk());
        if (until == Until.PUBLISHED) return;
        steps.claiming().claim(need, cast.hospital());
        if (until == Until.CLAIMED) return;
        var project = projectOf(need);
        steps.planning().propose(project, plan(number, cast), Set.of(Undertaking.values()), cast.hospital());
        if (until == Until.PROPOSED) return;
        steps.planning().approve(project, Set.of(Undertaking.values()), "同意立项。", cast.clerk());
        if (until == Until.APPROVED) return;
        help(number, project, cast, until, days);
    }

    private void help(int number, ProjectId project, Cast cast, Until until, int days) {
        for (int day = 0; day < days; day++) {
            var last = day == days - 1;
            var activity = steps.recording().record(project, activity(number, day, days), cast.hospital());
            steps.asking().ask(activity, cast.hospital());
            if (last && until == Until.RECORDED) return;
            var host = new Reader(Objects.requireNonNull(cast.contact().account()), List.of(cast.contact()));
            steps.answering().answer(activity, Verdict.AS_IT_WAS, null, cast.contact(), host);
        }
        if (until == Until.CONFIRMED) return;
        var reasons = Map.of(Question.EFFECT, "项目还在实施，效果待全部活动结束后核实。");
        if (until == Until.COMPLETED) {
            steps.recording().complete(project, "复查的高血压群众血压控制率由四成升到六成；冬季道路结冰，两个偏远小组没有走到。", cast.hospital());
            reasons = Map.of();
        }
        var seen = steps.publishing().draft(project).mark();
        steps.publishing().publish(project, new Statement(seen, reasons, Set.of(), null), cast.clerk());
    }

    private NeedDetails details(int number, Cast cast) {
        var today = LocalDate.now(clock);
        return new NeedDetails(
                cast.county() + village(number) + THEMES.get(number % THEMES.size()),
                DOCTORS.get(number % DOCTORS.size()),
                village(number),
                number % 3 == 0
                        ? Set.of(BeneficiaryGroup.LEFT_BEHIND_ELDERLY, BeneficiaryGroup.OTHER_VILLAGERS)
                        : Set.of(
                                BeneficiaryGroup.LEFT_BEHIND_ELDERLY,
                                BeneficiaryGroup.LEFT_BEHIND_CHILDREN,
                                BeneficiaryGroup.OTHER_VILLAGERS),
                80 + number * 13 % 120,
                number % 2 == 0 ? Certainty.ABOUT : Certainty.EXACT,
                1 + number % 4,
                today.plusDays(3),
                today.plusDays(40L + number),
                number % 4 == 0 ? "进村有三公里土路，下雨请用越野车。" : "");
    }

    private Plan plan(int number, Cast cast) {
        var today = LocalDate.now(clock);
        return new Plan(
                Objects.requireNonNull(cast.hospital().account()),
                "到村开展义诊，量血压、测血糖、做简易检查，当场讲解用药；需要进一步检查的，协助预约县医院。全程不收费。",
                1 + number % 4,
                90 + number * 17 % 150,
                today.minusDays(200),
                today.plusDays(36));
    }

    private ActivityDetails activity(int number, int day, int days) {
        var doctors = DOCTORS.get(number % DOCTORS.size());
        return new ActivityDetails(
                LocalDate.now(clock).minusDays(5 + (long) (days - day) * 29 + number % 9),
                LocalTime.of(9, 0),
                LocalTime.of(12, 30),
                village(number) + "党群服务中心",
                doctors.stream().collect(Collectors.toMap(one -> one, one -> 1 + (one.ordinal() + day) % 2)),
                served(number, day),
                true,
                day % 2 == 0 ? "现场免费发放常用药说明。" : "");
    }

    private static Map<BeneficiaryGroup, Integer> served(int number, int day) {
        var elderly = 24 + (number * 7 + day * 5) % 40;
        var others = 18 + (number * 11 + day * 3) % 50;
        if (number % 3 == 0)
            return Map.of(BeneficiaryGroup.LEFT_BEHIND_ELDERLY, elderly, BeneficiaryGroup.OTHER_VILLAGERS, others);
        return Map.of(
                BeneficiaryGroup.LEFT_BEHIND_ELDERLY,
                elderly,
                BeneficiaryGroup.LEFT_BEHIND_CHILDREN,
                2 + (number + day) % 5,
                BeneficiaryGroup.LEFT_BEHIND_WOMEN,
                12 + (number + day) % 9,
                BeneficiaryGroup.OTHER_VILLAGERS,
                others);
    }

    private static String village(int number) {
        return VILLAGES.get(number % VILLAGES.size());
    }

    private ProjectId projectOf(NeedId need) {
        return new ProjectId(db.sql("select id from projects.project_v1 where need = ? and status <> 'LAPSED'")
                .param(need.value())
                .query(UUID.class)
                .single());
    }
}
