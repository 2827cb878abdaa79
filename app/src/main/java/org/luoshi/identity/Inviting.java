package org.luoshi.identity;

import java.time.Clock;
import java.time.LocalDate;
import org.luoshi.identity.AccountEvent.AccountInvited;
import org.luoshi.identity.AccountEvent.InvitationAccepted;
import org.luoshi.kernel.AccountId;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.OrganisationId;
import org.luoshi.kernel.Post;
import org.luoshi.kernel.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets people in: an account comes with a post and a link; it is theirs when they have set a password. */
@Component
public class Inviting {

    private final Accounts accounts;
    private final Assigning assigning;
    private final Assignments assignments;
    private final Credentials credentials;
    private final Links links;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Inviting(
            Accounts accounts,
            Assigning assigning,
            Assignments assignments,
            Credentials credentials,
            Links links,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.assigning = assigning;
        this.assignments = assignments;
        this.credentials = credentials;
        this.links = links;
        this.events = events;
        this.clock = clock;
    }

    /** Who is asked in, and as what. */
    public record Invitation(String displayName, String signInName, OrganisationId organisation, Post post) {}

    /** @param link the secret that goes to the person, and is never seen again */
    public record Invited(AccountId account, Secret link) {}

    @Transactional
    public Invited invite(Invitation invitation, Actor by) {
        var account = add(invitation, by);
        return new Invited(account.id(), links.issue(LinkPurpose.INVITATION, account.id(), by));
    }

    private Account add(Invitation invitation, Actor by) {
        var account = Account.invited(SignInName.of(invitation.signInName()), invitation.displayName());
        if (accounts.named(account.signInName()).isPresent()) throw Refusal.conflict("identity.sign-in-name.taken");
        accounts.add(account);
        events.publishEvent(new AccountInvited(account.id(), by, clock.instant()));
        assigning.give(account.id(), invitation.organisation(), invitation.post(), LocalDate.now(clock), null, by);
        return account;
    }

    /**
     * Sends another link to someone: an invitation until it is accepted, then one that sets another password. Nobody but
     * the person ever chooses it.
     */
    @Transactional
    public Secret again(AccountId id, Actor by) {
        return switch (accounts.get(id).status()) {
            case INVITED -> links.issue(LinkPurpose.INVITATION, id, by);
            case ACTIVE -> links.issue(LinkPurpose.PASSWORD_RESET, id, by);
            case DISABLED -> throw Refusal.conflict("identity.account.not-now");
        };
    }

    /** Sends a link that takes the second factor away, for someone who lost it and every recovery code. */
    @Transactional
    public Secret resetFactor(AccountId id, Actor by) {
        if (!accounts.get(id).active()) throw Refusal.conflict("identity.account.not-now");
        return links.issue(LinkPurpose.FACTOR_RESET, id, by);
    }

    /** Makes the account the holder's own. */
    @Transactional
    public AccountId accept(Secret link, Password password) {
        var open = links.use(link, LinkPurpose.INVITATION, LinkPurpose.FIRST_ADMINISTRATOR);
        var account = accounts.get(open.account());
        credentials.set(account, password);
        account.accept();
        accounts.save(account);
        var holder = new Actor(account.id(), null, Post.LINK_HOLDER);
        events.publishEvent(new InvitationAccepted(account.id(), holder, clock.instant()));
        return account.id();
    }

    /** Whether nobody can administer the installation yet. */
    @Transactional
    public boolean lacksAdministrator() {
        return !assignments.administratorBeside(null);
    }

    /**
     * A link for whoever sets the installation up, asked for at the machine itself. Asked for again before it was used,
     * the former link no longer works.
     */
    @Transactional
    public Secret firstAdministrator(Invitation invitation) {
        if (invitation.post() != Post.ADMINISTRATOR) throw new IllegalArgumentException("not an administrator");
        var by = Actor.system();
        var account = accounts.named(SignInName.of(invitation.signInName())).orElseGet(() -> add(invitation, by));
        if (account.status() != AccountStatus.INVITED || !assignments.administers(account.id()))
            throw Refusal.conflict("identity.sign-in-name.taken");
        return links.issue(LinkPurpose.FIRST_ADMINISTRATOR, account.id(), by);
    }

    /** A link by which a visitor of a demonstration becomes one of its invented people, without password or factor. */
    @Transactional
    public Secret demonstrate(AccountId id) {
        var account = accounts.get(id);
        if (account.status() == AccountStatus.INVITED) {
            account.accept();
            accounts.save(account);
        }
        return links.issue(LinkPurpose.SIGN_IN, id, Actor.system());
    }
}
