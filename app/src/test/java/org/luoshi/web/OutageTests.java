package org.luoshi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.TransactionSystemException;

class OutageTests {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "08001", "57P01", "57P02", "57P03"})
    void explainsWhatALostDatabaseCauses(String state) {
        assertThat(Outage.explains(new IllegalStateException(new SQLException("gone", state))))
                .isTrue();
    }

    @Test
    void explainsARollbackThatFailedAfterTheConnectionWasLost() {
        var rollback = new TransactionSystemException("no rollback", new SQLException("Connection is closed"));
        rollback.initApplicationException(new IllegalStateException(new SQLException("gone", "08006")));
        assertThat(Outage.explains(rollback)).isTrue();
    }

    @Test
    void explainsThatNoConnectionCame() {
        assertThat(Outage.explains(new IllegalStateException(new SQLTransientConnectionException("none in time"))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "40P01", "57014"})
    void doesNotExplainOtherFailures(String state) {
        assertThat(Outage.explains(new SQLException("no", state))).isFalse();
    }

    @Test
    void doesNotExplainAFailureWithoutAState() {
        assertThat(Outage.explains(new SQLException("no"))).isFalse();
    }

    @Test
    void saysWhenToComeBack() throws IOException {
        var messages = new StaticMessageSource();
        messages.addMessage("web.outage", Locale.ENGLISH, "Away");
        messages.addMessage("web.outage.text", Locale.ENGLISH, "Come back");
        var response = new MockHttpServletResponse();
        new Outage(messages, Locale.ENGLISH).render(null, new MockHttpServletRequest(), response);
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo(Outage.SECONDS);
        assertThat(response.getContentAsString()).contains("<h1>Away</h1>", "Come back");
    }
}
