package org.luoshi.identity;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.luoshi.kernel.AccountId;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.DomainEvent;
import org.luoshi.kernel.OrganisationId;
import org.luoshi.kernel.Post;
import org.luoshi.kernel.Subject;

/** What happens to an account, told in one place. Says which account, never whose. */
public sealed interface AccountEvent extends DomainEvent {

    AccountId account();

    @Override
    default Subject subject() {
        return subject(account());
    }

    /** The subject under which the trail keeps an account. */
    static Subject subject(AccountId account) {
        return Subject.of("account", account);
    }

    @Name("identity.account-invited/1")
    record AccountInvited(AccountId account, Actor actor, Instant at) implements AccountEvent {}

    @Name("identity.invitation-accepted/1")
    record InvitationAccepted(AccountId account, Actor actor, Instant at) implements AccountEvent {}

    @Name("identity.account-disabled/1")
    record AccountDisabled(AccountId account, Actor actor, Instant at) implements AccountEvent {}

    @Name("identity.account-enabled/1")
    record AccountEnabled(AccountId account, Actor actor, Instant at) implements AccountEvent {}

    @Name("identity.post-given/1")
    record PostGiven(
            AccountId account,
            AssignmentId assignment,
            OrganisationId organisation,
            Post post,
            LocalDate from,
            @Nullable LocalDate to,
            Actor actor,
            Instant at)
            implements AccountEvent {}

    @Name("identity.post-ended/1")
    record PostEnded(AccountId account, AssignmentId assignment, LocalDate on, Actor actor, Instant at)
            implements AccountEvent {}

    @Name("identity.person-signed-in/1")
    record PersonSignedIn(AccountId account, SessionId session, boolean strong, Actor actor, Instant at)
            implements AccountEvent {}

    @Name("identity.sign-in-failed/1")
    record SignInFailed(AccountId account, Actor actor, Instant at) implements AccountEvent {}

    @Name("identity.person-signed-out/1")
    record PersonSignedOut(AccountId account, SessionId session, Actor actor, Instant at) implements AccountEvent {}

    @Name("identity.sessions-ended/1")
    record SessionsEnded(AccountId account, Actor actor, Instant at) implements AccountEvent {}

    @Name("identity.password-changed/1")
    record PasswordChanged(AccountId account, Actor actor, Instant at) implements AccountEvent {}

    @Name("identity.second-factor-set/1")
    record SecondFactorSet(AccountId account, Actor actor, Instant at) implements AccountEvent {}

    @Name("identity.second-factor-removed/1")
    record SecondFactorRemoved(AccountId account, Actor actor, Instant at) implements AccountEvent {}

    @Name("identity.recovery-code-used/1")
    record RecoveryCodeUsed(AccountId account, Actor actor, Instant at) implements AccountEvent {}

    @Name("identity.recovery-codes-renewed/1")
    record RecoveryCodesRenewed(AccountId account, Actor actor, Instant at) implements AccountEvent {}

    @Name("identity.link-issued/1")
    record LinkIssued(AccountId account, LinkId link, LinkPurpose purpose, Actor actor, Instant at)
            implements AccountEvent {}

    @Name("identity.link-revoked/1")
    record LinkRevoked(AccountId account, LinkId link, Actor actor, Instant at) implements AccountEvent {}

    @Name("identity.api-key-made/1")
    record ApiKeyMade(
            AccountId account, ApiKeyId key, AssignmentId assignment, LocalDate lastDay, Actor actor, Instant at)
            implements AccountEvent {}

    @Name("identity.api-key-revoked/1")
    record ApiKeyRevoked(AccountId account, ApiKeyId key, Actor actor, Instant at) implements AccountEvent {}
}
