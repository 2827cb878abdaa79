package org.luoshi.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.luoshi.kernel.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The password of each account, as a slow hash. */
@Repository
class Credentials {

    private final JdbcClient db;
    private final PasswordRules rules;
    private final PasswordHashing hashing;
    private final Clock clock;

    Credentials(JdbcClient db, PasswordRules rules, PasswordHashing hashing, Clock clock) {
        this.db = db;
        this.rules = rules;
        this.hashing = hashing;
        this.clock = clock;
    }

    /** Whether it is the password of this account; takes the same time when there is no such account. */
    boolean match(Optional<AccountId> account, Password password) {
        return hashing.matches(password.text(), account.flatMap(this::hash).orElse(null));
    }

    boolean exist(AccountId account) {
        return hash(account).isPresent();
    }

    private Optional<String> hash(AccountId account) {
        return db.sql("select password_hash from identity.credential where account = ?")
                .param(account.value())
                .query(String.class)
                .optional();
    }

    void set(Account account, Password wanted) {
        rules.check(wanted, account.signInName());
        db.sql("""
                        insert into identity.credential (account, password_hash, changed_at) values (:account, :hash, :now)
                        on conflict (account) do update set password_hash = :hash, changed_at = :now""")
                .param("account", account.id().value())
                .param("hash", hashing.hash(wanted.text()))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
