package org.luoshi.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTests {

    @ParameterizedTest
    @CsvSource({
        "义诊现场.jpg, 义诊现场.jpg",
        "'../../etc/passwd', passwd",
        "'C:\\Users\\x\\照片.jpg', 照片.jpg",
        "'..', file",
        "'', file",
        "'.htaccess', htaccess",
        "'a\r\nSet-Cookie: x=1.jpg', aSet-Cookie_ x=1.jpg",
        "'a\u202Egpj.exe', agpj.exe",
        "'a\0.jpg', a.jpg"
    })
    void aNameBecomesHarmless(String handedIn, String kept) {
        assertThat(FileName.of(handedIn)).hasToString(kept);
    }

    @Property
    void noNameLeavesItsHeaderOrItsFolder(@ForAll String handedIn) {
        var name = FileName.of(handedIn);

        assertThat(name.value())
                .isNotBlank()
                .doesNotContain("/", "\\", "\r", "\n", "\0", "\"")
                .doesNotStartWith(".");
        assertThat(name.value().codePointCount(0, name.value().length())).isLessThanOrEqualTo(120);
        assertThat(FileName.of(name.value())).isEqualTo(name);
        assertThat(name.disposition(false))
                .matches("attachment; filename=\"[A-Za-z0-9._ -]+\"; filename\\*=UTF-8''[A-Za-z0-9._%-]+");
    }

    @Property
    void theTrueNameArrivesWhole(@ForAll String handedIn) {
        var name = FileName.of(handedIn);
        var encoded = name.disposition(true).replaceFirst("^inline; filename=\"[^\"]*\"; filename\\*=UTF-8''", "");

        assertThat(URLDecoder.decode(encoded, StandardCharsets.UTF_8)).isEqualTo(name.value());
    }

    @ParameterizedTest
    @CsvSource({"100", "119", "500"})
    void aLongNameKeepsItsEnding(int length) {
        assertThat(FileName.of("长".repeat(length) + ".jpg").value()).endsWith(".jpg");
    }
}
