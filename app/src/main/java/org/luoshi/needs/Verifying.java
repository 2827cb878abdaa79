package org.luoshi.needs;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.luoshi.inbox.Tasks;
import org.luoshi.inbox.Tasks.Task;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.OrganisationId;
import org.luoshi.kernel.Post;
import org.luoshi.kernel.Refusal;
import org.luoshi.organisations.HostAssociation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The county vouching for a need, and the association opening it to its members; either may send it back. */
@Service
@Transactional
public class Verifying {

    private final Needs needs;
    private final HostAssociation host;
    private final Tasks tasks;
    private final Clock clock;

    Verifying(Needs needs, HostAssociation host, Tasks tasks, Clock clock) {
        this.needs = needs;
        this.host = host;
        this.tasks = tasks;
        this.clock = clock;
    }

    public void verify(NeedId id, @Nullable String opinion, Actor by) {
        var need = found(id, Access.Act.VERIFY, by);
        need.verify(opinion, by, clock.instant());
        needs.save(need);
        tasks.settle(id.subject(), by);
        tasks.raise(task(need, host.id(), Post.SECRETARIAT_CLERK, "needs.task.publish"), by);
    }

    public void publish(NeedId id, @Nullable String opinion, Actor by) {
        var need = found(id, Access.Act.PUBLISH, by);
        need.publish(opinion, by, clock.instant());
        needs.save(need);
        tasks.settle(id.subject(), by);
    }

    /** Back to who posted it, from the county or from the association. */
    public void giveBack(NeedId id, String reason, Actor by) {
        var need = found(id, Access.Act.GIVE_BACK, by);
        need.giveBack(reason, by, clock.instant());
        needs.save(need);
        tasks.settle(id.subject(), by);
        tasks.raise(task(need, need.standing().postedBy(), Post.HEALTH_CENTRE_CONTACT, "needs.task.correct"), by);
    }

    private Need found(NeedId id, Access.Act act, Actor by) {
        var need = needs.findLockedById(id).orElseThrow(Refusal::missing);
        Access.check(by, act, need.standing());
        return need;
    }

    private static Task task(Need need, OrganisationId organisation, Post post, String key) {
        return new Task(
                organisation,
                post,
                need.id().subject(),
                key,
                need.details().title(),
                "/w/needs/" + need.id(),
                need.kind().clause(),
                null);
    }
}
