package org.luoshi.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.luoshi.identity.ColumnCipher.Cell;
import org.luoshi.kernel.AccountId;
import org.luoshi.kernel.Identifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The authenticator of each account. Its secret is sealed; a code works once. */
@Repository
class Factors {

    private final JdbcClient db;
    private final ColumnCipher cipher;
    private final Clock clock;

    Factors(JdbcClient db, ColumnCipher cipher, Clock clock) {
        this.db = db;
        this.cipher = cipher;
        this.clock = clock;
    }

    /** One authenticator's row. */
    record FactorId(UUID value) implements Identifier {}

    record Factor(FactorId id, byte[] secret, String signInName) {}

    boolean confirmed(AccountId account) {
        return find(account, true).isPresent();
    }

    Optional<Factor> begun(AccountId account) {
        return find(account, false);
    }

    Optional<Factor> find(AccountId account, boolean confirmed) {
        return db.sql("""
                        select f.id, f.secret, a.sign_in_name
                          from identity.factor f join identity.account a on a.id = f.account
                         where f.account = ? and (f.confirmed_at is not null) = ?""")
                .params(account.value(), confirmed)
                .query(this::factor)
                .optional();
    }

    private Factor factor(ResultSet row, int number) throws SQLException {
        var id = new FactorId(row.getObject("id", UUID.class));
        return new Factor(id, cipher.open(row.getString("secret"), cell(id)), row.getString("sign_in_name"));
    }

    private static Cell cell(FactorId id) {
        return new Cell("identity.factor", "secret", id);
    }

    /** Begins to set one up; what was begun before is dropped. */
    void begin(AccountId account) {
        db.sql("delete from identity.factor where account = ? and confirmed_at is null")
                .param(account.value())
                .update();
        var id = new FactorId(Identifier.next());
        db.sql("insert into identity.factor (id, account, secret, begun_at) values (?, ?, ?, ?)")
                .params(
                        id.value(),
                        account.value(),
                        cipher.seal(Totp.freshSecret(), cell(id)),
                        Timestamp.from(clock.instant()))
                .update();
    }

    /** The first code shows that the app has the secret; it takes the place of an older one. */
    boolean confirm(AccountId account, String code) {
        var factor = begun(account).orElse(null);
        if (factor == null) return false;
        var step = Totp.step(factor.secret(), code, clock.instant());
        if (step.isEmpty()) return false;
        db.sql("delete from identity.factor where account = ? and confirmed_at is not null")
                .param(account.value())
                .update();
        return db.sql(
                                "update identity.factor set confirmed_at = ?, last_step = ? where id = ? and confirmed_at is null")
                        .params(
                                Timestamp.from(clock.instant()),
                                step.getAsLong(),
                                factor.id().value())
                        .update()
                == 1;
    }

    /** Whether it is a code of about now that was not used before, nor any later one. */
    boolean verify(AccountId account, String code) {
        var factor = find(account, true).orElse(null);
        if (factor == null) return false;
        var step = Totp.step(factor.secret(), code, clock.instant());
        return step.isPresent()
                && db.sql("update identity.factor set last_step = :step where id = :id and last_step < :step")
                                .param("step", step.getAsLong())
                                .param("id", factor.id().value())
                                .update()
                        == 1;
    }

    void remove(AccountId account) {
        db.sql("delete from identity.factor where account = ?")
                .param(account.value())
                .update();
    }
}
