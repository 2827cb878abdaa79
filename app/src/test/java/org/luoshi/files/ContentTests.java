package org.luoshi.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.luoshi.files.PictureFixtures.aPicture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.luoshi.kernel.Refusal;

class ContentTests {

    private static final UploadPolicy POLICY = new UploadPolicy(1, 3);
    private static final String DOCX = "PK\3\4[Content_Types].xml word/document.xml";
    private static final String XLSX = "PK\3\4[Content_Types].xml xl/workbook.xml";

    private static Content checked(String name, byte[] bytes) {
        return Content.checked(name, new ByteArrayInputStream(bytes), POLICY, false);
    }

    private static byte[] bytes(String kind) {
        return switch (kind) {
            case "jpeg", "png", "gif" -> aPicture(kind, 20, 10);
            case "pdf" -> text("%PDF-1.7");
            case "docx" -> text(DOCX);
            case "xlsx" -> text(XLSX);
            case "zip" -> text("PK\3\4hello.txt");
            case "html" -> text("<html><script>alert(1)</script></html>");
            case "svg" -> text("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>");
            default -> throw new AssertionError(kind);
        };
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @CsvSource({
        "照片.jpg, jpeg, 照片.jpg",
        "a.JPEG, jpeg, a.jpg",
        "b.png, png, b.jpg",
        "c.pdf, pdf, c.pdf",
        "d.docx, docx, d.docx",
        "e.xlsx, xlsx, e.xlsx"
    })
    void whatIsWhatItsNameSaysIsTaken(String name, String kind, String kept) {
        assertThat(checked(name, bytes(kind)).name()).hasToString(kept);
    }

    @ParameterizedTest
    @CsvSource({
        "a.jpg, png", "a.png, jpeg", "a.jpg, html", "a.pdf, html", "a.html, html", "a.svg, svg", "a.gif, gif",
                "a.jpg, gif",
        "a.docx, zip", "a.docx, xlsx", "a.xlsx, docx", "a.exe, pdf", "a, jpeg", "jpg, png", "a.jpg.html, jpeg",
                "a.zip, zip"
    })
    void whatIsNotWhatItsNameSaysIsRefused(String name, String kind) {
        assertThatThrownBy(() -> checked(name, bytes(kind))).hasMessage("files.unlike-its-name");
    }

    @ParameterizedTest
    @CsvSource({"RIFFxxxxWEBP", "xxxxftypheic", "xxxxftypmif1", "xxxxftypavif"})
    void newPicturesAreRefusedWithAdvice(String magic) {
        assertThatThrownBy(() -> checked("a.jpg", text(magic + " and more"))).hasMessage("files.new-picture");
    }

    @Test
    void onlyPicturesMeansOnlyPictures() {
        assertThatThrownBy(() -> Content.checked("a.pdf", new ByteArrayInputStream(bytes("pdf")), POLICY, true))
                .hasMessage("files.only-pictures");
    }

    @Test
    void whatIsTooLargeIsNotReadToItsEnd() {
        var endless = new InputStream() {
            long given;

            @Override
            public int read() throws IOException {
                if (++given > 2_000_000) throw new AssertionError("read on and on");
                return 7;
            }
        };
        assertThatThrownBy(() -> Content.checked("a.pdf", endless, POLICY, false))
                .hasMessage("files.too-large");
        assertThatThrownBy(() -> checked("a.pdf", new byte[0])).hasMessage("files.empty");
    }

    @Property(tries = 300)
    void randomBytesAreRefusedAndNothingElse(@ForAll byte[] noise, @ForAll @IntRange(max = 4) int kind) {
        var magic = Arrays.asList(bytes("jpeg"), bytes("png"), bytes("pdf"), text(DOCX), text("RIFF"))
                .get(kind);
        var name = "a." + Arrays.asList("jpg", "png", "pdf", "docx", "jpg").get(kind);
        var cut = Arrays.copyOf(magic, magic.length / 2 + noise.length);
        System.arraycopy(noise, 0, cut, magic.length / 2, noise.length);
        try {
            checked(name, cut);
        } catch (Refusal expected) {
            assertThat(expected.key()).startsWith("files.");
        }
    }
}
