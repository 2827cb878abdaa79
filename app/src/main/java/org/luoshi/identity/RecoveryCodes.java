package org.luoshi.identity;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.luoshi.kernel.AccountId;
import org.luoshi.kernel.Identifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Ten codes on paper for the day when the phone is lost. Each works once; only slow hashes are kept (ASVS 6.5.2). */
@Repository
class RecoveryCodes {

    private static final int HOW_MANY = 10;

    /** Without 0, 1, l and o, which are mistaken on paper. */
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

    private final JdbcClient db;
    private final PasswordHashing hashing;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    RecoveryCodes(JdbcClient db, PasswordHashing hashing, Clock clock) {
        this.db = db;
        this.hashing = hashing;
        this.clock = clock;
    }

    private record Row(UUID id, String hash) {}

    /** New codes, such as {@code k7m2q-x9ptw}; the old ones no longer work. */
    List<String> renew(AccountId account) {
        remove(account);
        var codes = Stream.generate(this::fresh).limit(HOW_MANY).toList();
        for (var code : codes)
            db.sql("insert into identity.recovery_code (id, account, hash) values (?, ?, ?)")
                    .params(Identifier.next(), account.value(), hashing.hash(code))
                    .update();
        return codes;
    }

    private String fresh() {
        var code = new StringBuilder();
        for (int i = 0; i < 10; i++) code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        return code.insert(5, '-').toString();
    }

    /** Uses a code up. */
    boolean use(AccountId account, String typed) {
        var bare = typed.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        if (bare.length() != 10) return false;
        var code = new StringBuilder(bare).insert(5, '-').toString();
        for (var row : unused(account)) if (hashing.matches(code, row.hash())) return spend(row);
        return false;
    }

    private boolean spend(Row row) {
        return db.sql("update identity.recovery_code set used_at = ? where id = ? and used_at is null")
                        .params(Timestamp.from(clock.instant()), row.id())
                        .update()
                == 1;
    }

    int left(AccountId account) {
        return unused(account).size();
    }

    private List<Row> unused(AccountId account) {
        return db.sql("select id, hash from identity.recovery_code where account = ? and used_at is null order by id")
                .param(account.value())
                .query(Row.class)
                .list();
    }

    void remove(AccountId account) {
        db.sql("delete from identity.recovery_code where account = ?")
                .param(account.value())
                .update();
    }
}
