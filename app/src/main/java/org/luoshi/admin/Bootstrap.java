package org.luoshi.admin;

import java.util.List;
import org.luoshi.identity.Inviting;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A server that nobody can administer yet prints a one-time link when it has started: there is no default password. */
@Component
class Bootstrap {

    private static final String FIRST = "admin";

    private final Inviting inviting;
    private final FirstAdministrator firstAdministrator;
    private final boolean wanted;

    Bootstrap(
            Inviting inviting,
            FirstAdministrator firstAdministrator,
            @Value("${luoshi.serving:true}") boolean serving,
            @Value("${luoshi.demo:false}") boolean demo) {
        this.inviting = inviting;
        this.firstAdministrator = firstAdministrator;
        this.wanted = serving && !demo;
    }

    @EventListener(ApplicationReadyEvent.class)
    void started() {
        if (wanted && inviting.lacksAdministrator()) firstAdministrator.run(List.of(FIRST), System.out);
    }
}
