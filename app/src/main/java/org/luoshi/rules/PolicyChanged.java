package org.luoshi.rules;

import java.time.Instant;
import java.time.LocalDate;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.ClauseRef;
import org.luoshi.kernel.DomainEvent;
import org.luoshi.kernel.Subject;

/** A policy has other values from a day on. */
@DomainEvent.Name("rules.policy-changed/1")
public record PolicyChanged(
        DecisionId decision, String policy, LocalDate from, ClauseRef clause, Actor actor, Instant at)
        implements DomainEvent {

    @Override
    public Subject subject() {
        return Subject.of("decision", decision);
    }
}
