package org.luoshi.directives;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.luoshi.LuoshiTest;
import org.luoshi.kernel.DocumentRef;
import org.springframework.beans.factory.annotation.Autowired;

@LuoshiTest
class DocumentsTests {

    @Autowired
    Documents documents;

    @Test
    void theFiveComeFirstInTheOrderOfTheirReading() {
        assertThat(documents.list())
                .extracting(document -> document.ref().code())
                .startsWith("D46", "GZ", "CQ", "D55", "D39")
                .hasSize(17);
    }

    @Test
    void threeBindTheAssociation() {
        assertThat(documents.list())
                .filteredOn(document -> document.binding() == Document.Binding.BINDS)
                .extracting(document -> Objects.requireNonNull(document.number()))
                .containsExactlyInAnyOrder("渝社医协发〔2022〕46号", "渝社医协发〔2022〕55号", "渝社医协发〔2022〕39号");
    }

    @Test
    void aDocumentKnowsItsDayAndItsAdoption() {
        assertThat(documents.find(new DocumentRef("D46"))).hasValueSatisfying(document -> {
            assertThat(document.issuedOn()).isEqualTo(LocalDate.of(2022, 8, 31));
            assertThat(document.adoptedBy()).isEqualTo("第八届理事会第十次（扩大）会议");
            assertThat(document.status()).isEqualTo(Document.Status.IN_FORCE);
        });
        assertThat(documents.find(new DocumentRef("D99"))).isEmpty();
    }
}
