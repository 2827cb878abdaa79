package org.luoshi.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.luoshi.demo.DemoStory.Cast;
import org.luoshi.demo.DemoStory.Until;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.OrganisationId;
import org.luoshi.kernel.Post;
import org.luoshi.organisations.HostAssociation;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills an empty installation with the demo, all or nothing, and prints a sign-in link per role at every start. */
@Component
@ConditionalOnProperty("luoshi.demo")
class Demo implements ApplicationRunner {

    private static final Map<String, String> ROLES = roles();

    private final DemoPeople people;
    private final DemoOrganisations organisations;
    private final DemoStory story;
    private final HostAssociation host;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final String baseUrl;

    Demo(
            DemoPeople people,
            DemoOrganisations organisations,
            DemoStory story,
            HostAssociation host,
            TransactionTemplate transactions,
            Clock clock,
            @Value("${luoshi.base-url}") String baseUrl) {
        this.people = people;
        this.organisations = organisations;
        this.story = story;
        this.host = host;
        this.transactions = transactions;
        this.clock = clock;
        this.baseUrl = baseUrl;
    }

    private static Map<String, String> roles() {
        var roles = new LinkedHashMap<String, String>();
        roles.put("demo-contact", "township health centre 乡镇卫生院联系人");
        roles.put("demo-officer", "county health commission 县卫健委经办");
        roles.put("demo-clerk", "secretariat 秘书处经办");
        roles.put("demo-hospital-1", "hospital 会员单位甲");
        roles.put("demo-hospital-2", "hospital 会员单位乙（两个岗位）");
        roles.put("demo-leader", "association leader 协会负责人");
        roles.put("demo-admin", "administrator 系统管理员");
        return roles;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        transactions.executeWithoutResult(status -> {
            if (people.link("demo-admin").isEmpty()) fill();
        });
        ROLES.forEach((name, role) -> transactions.executeWithoutResult(status -> people.link(name)
                .ifPresent(link -> System.out.println("  " + baseUrl + "/link/" + link.text() + "  " + role))));
    }

    private void fill() {
        people.someone("demo-admin", "系统管理员", host.id(), Post.ADMINISTRATOR);
        people.someone("demo-leader", "协会负责人", host.id(), Post.LEADER);
        var clerk = people.someone("demo-clerk", "秘书处经办", host.id(), Post.SECRETARIAT_CLERK);
        var handlers = handlers(organisations.hospitals(clerk));
        people.alsoIn(handlers.get(1), host.id(), Post.SECRETARIAT_CLERK);
        var number = 0;
        for (var code : DemoOrganisations.COUNTIES.keySet()) {
            var county = organisations.county(code, LocalDate.now(clock), clerk);
            for (var cast : casts(code, county, clerk, handlers, number)) {
                // a second one of the health centre that visitors enter, which is asked to confirm a day
                if (number == 0) story.tell(9, cast, Until.RECORDED, 2);
                story.tell(number, cast, until(number++), 1 + number % 4);
            }
        }
    }

    private List<Actor> handlers(List<OrganisationId> hospitals) {
        var handlers = new ArrayList<Actor>();
        for (var hospital : hospitals) {
            var n = handlers.size() + 1;
            handlers.add(people.someone("demo-hospital-" + n, "会员单位经办 " + n, hospital, Post.MEMBER_HANDLER));
        }
        return handlers;
    }

    private List<Cast> casts(
            String code, DemoOrganisations.County county, Actor clerk, List<Actor> handlers, int number) {
        var first = number == 0;
        var officer = people.someone(
                first ? "demo-officer" : "demo-officer-" + code,
                county.name() + "卫健经办",
                county.commission(),
                Post.COUNTY_OFFICER);
        var casts = new ArrayList<Cast>();
        for (int i = 0; i < county.centres().size(); i++) {
            var contact = people.someone(
                    first && i == 0 ? "demo-contact" : "demo-contact-" + code + "-" + i,
                    county.name() + "卫生院联系人",
                    county.centres().get(i),
                    Post.HEALTH_CENTRE_CONTACT);
            casts.add(new Cast(contact, officer, clerk, handlers.get((number + i) % handlers.size()), county.name()));
        }
        return casts;
    }

    /** Most stories end on the public site; some stop on the way, so that every desk has something to do. */
    private static Until until(int number) {
        return switch (number % 12) {
            case 0 -> Until.COMPLETED;
            case 1 -> Until.PUBLISHED;
            case 3 -> Until.POSTED;
            case 5 -> Until.VERIFIED;
            case 6 -> Until.PROPOSED;
            case 8 -> Until.RECORDED;
            case 10 -> Until.CONFIRMED;
            default -> Until.DISCLOSED;
        };
    }
}
