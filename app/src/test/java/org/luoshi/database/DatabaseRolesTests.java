package org.luoshi.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.luoshi.LuoshiTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@LuoshiTest
class DatabaseRolesTests {

    @Autowired
    JdbcClient jdbc;

    @Test
    void theApplicationWorksAsARoleThatOwnsNothing() {
        assertThat(jdbc.sql("select current_user::text").query(String.class).single())
                .isEqualTo("luoshi_app");
        assertThat(jdbc.sql("select count(*) from pg_class where pg_get_userbyid(relowner) = 'luoshi_app'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void theApplicationCannotCreateTables() {
        for (String schema : new String[] {"public", "search", "identity"}) {
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> jdbc.sql("create table " + schema + ".intruder (id int)")
                            .update())
                    .havingRootCause()
                    .withMessageContaining("permission denied for schema " + schema);
        }
    }
}
