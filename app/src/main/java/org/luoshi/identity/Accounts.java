package org.luoshi.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.luoshi.kernel.AccountId;
import org.luoshi.kernel.Refusal;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The accounts of the installation. */
@Repository
class Accounts {

    private static final String ACCOUNT =
            "select id, version, sign_in_name, display_name, status from identity.account where ";

    private final JdbcClient db;
    private final Clock clock;

    Accounts(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Account get(AccountId id) {
        return db.sql(ACCOUNT + "id = ?")
                .param(id.value())
                .query(Accounts::account)
                .optional()
                .orElseThrow(Refusal::missing);
    }

    Optional<Account> named(SignInName name) {
        return db.sql(ACCOUNT + "sign_in_name = ?")
                .param(name.text())
                .query(Accounts::account)
                .optional();
    }

    void add(Account account) {
        try {
            db.sql("""
                            insert into identity.account (id, version, sign_in_name, display_name, status, created_at)
                            values (?, 0, ?, ?, ?, ?)""")
                    .params(
                            account.id().value(),
                            account.signInName().text(),
                            account.displayName(),
                            account.status().name(),
                            Timestamp.from(clock.instant()))
                    .update();
        } catch (DuplicateKeyException e) {
            throw Refusal.conflict("identity.sign-in-name.taken");
        }
    }

    void save(Account account) {
        var saved = db.sql("update identity.account set status = ?, version = version + 1 where id = ? and version = ?")
                .params(account.status().name(), account.id().value(), account.version())
                .update();
        if (saved == 0) throw new OptimisticLockingFailureException("account changed meanwhile");
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                new AccountId(row.getObject("id", UUID.class)),
                row.getInt("version"),
                new SignInName(row.getString("sign_in_name")),
                row.getString("display_name"),
                AccountStatus.valueOf(row.getString("status")));
    }
}
