package org.luoshi.admin;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.luoshi.database.Command;
import org.luoshi.identity.Inviting;
import org.luoshi.identity.Inviting.Invitation;
import org.luoshi.identity.LinkPolicy;
import org.luoshi.kernel.Post;
import org.luoshi.kernel.Refusal;
import org.luoshi.organisations.HostAssociation;
import org.luoshi.rules.Policies;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** {@code bin/luoshi create-admin <sign-in-name>}: a one-time link for whoever keeps the accounts, asked for at the machine itself. */
@Component
class FirstAdministrator implements Command {

    private static final DateTimeFormatter UNTIL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Inviting inviting;
    private final HostAssociation host;
    private final Policies policies;
    private final MessageSource texts;
    private final Clock clock;
    private final String baseUrl;

    FirstAdministrator(
            Inviting inviting,
            HostAssociation host,
            Policies policies,
            MessageSource texts,
            Clock clock,
            @Value("${luoshi.base-url}") String baseUrl) {
        this.inviting = inviting;
        this.host = host;
        this.policies = policies;
        this.texts = texts;
        this.clock = clock;
        this.baseUrl = baseUrl;
    }

    @Override
    public String name() {
        return "create-admin";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (arguments.size() != 1) {
            out.println(text("admin.console.no-name"));
            return 2;
        }
        var name = arguments.get(0);
        try {
            var title = text("web.post." + Post.ADMINISTRATOR);
            var link = inviting.firstAdministrator(new Invitation(title, name, host.id(), Post.ADMINISTRATOR));
            out.println(text("admin.console.link", name, until()));
            out.println(baseUrl + "/link/" + link.text());
            return 0;
        } catch (Refusal refusal) {
            var taken = refusal.kind() == Refusal.Kind.CONFLICT;
            out.println(taken ? text("admin.console.taken", name) : text(refusal.key(), refusal.args()));
            return taken ? 1 : 2;
        }
    }

    private String until() {
        var hours = policies.inForce(LinkPolicy.class).invitationHours();
        return UNTIL.format(clock.instant().plus(Duration.ofHours(hours)).atZone(clock.getZone()));
    }

    private String text(String key, Object... args) {
        return texts.getMessage(
                key, args, Locale.getDefault().getLanguage().equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH);
    }
}
