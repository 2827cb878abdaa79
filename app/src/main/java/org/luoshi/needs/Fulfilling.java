package org.luoshi.needs;

import java.time.Clock;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What projects tell about the needs that they serve. */
@Service
@Transactional
public class Fulfilling {

    private final Needs needs;
    private final Clock clock;

    Fulfilling(Needs needs, Clock clock) {
        this.needs = needs;
        this.clock = clock;
    }

    /** Every change locks the need before its project, so that two of them never wait for each other. */
    public void lock(NeedId id) {
        if (needs.findLockedById(id).isEmpty()) throw Refusal.missing();
    }

    /** A project was approved: the hold has done its work. */
    public void undertake(NeedId id, Actor by) {
        var need = needs.findLockedById(id).orElseThrow(Refusal::missing);
        need.undertake(by, clock.instant());
        needs.save(need);
    }

    /** The receiving side confirmed everything that was planned. */
    public void meet(NeedId id, Actor by) {
        var need = needs.findLockedById(id).orElseThrow(Refusal::missing);
        need.meet(by, clock.instant());
        needs.save(need);
    }
}
