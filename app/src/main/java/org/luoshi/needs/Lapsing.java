package org.luoshi.needs;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Opens again what was held for too long, each need by itself: one that cannot lapse holds up no other. */
@Component
class Lapsing {

    private static final Logger log = LoggerFactory.getLogger(Lapsing.class);

    private final Claiming claiming;
    private final JdbcClient db;
    private final Clock clock;

    Lapsing(Claiming claiming, JdbcClient db, Clock clock) {
        this.claiming = claiming;
        this.db = db;
        this.clock = clock;
    }

    /** Returns how many. */
    long lapse() {
        return overdue().stream().filter(this::lapsed).count();
    }

    private boolean lapsed(NeedId id) {
        try {
            return claiming.lapse(id);
        } catch (RuntimeException e) {
            log.warn("the claim of need {} could not lapse", id, e);
            return false;
        }
    }

    private List<NeedId> overdue() {
        return db
                .sql("select id from needs.need where status = 'CLAIMED' and held_until < ? order by held_until, id")
                .param(LocalDate.now(clock))
                .query(UUID.class)
                .list()
                .stream()
                .map(NeedId::new)
                .toList();
    }
}
