package org.luoshi.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.luoshi.files.PictureFixtures.aFlood;
import static org.luoshi.files.PictureFixtures.aPhoneJpeg;
import static org.luoshi.files.PictureFixtures.aPicture;
import static org.luoshi.files.PictureFixtures.isRed;
import static org.luoshi.files.PictureFixtures.open;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.GpsDirectory;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.luoshi.kernel.Refusal;

class PicturesTests {

    @Test
    void aPicturesLongSideShrinksAndItGetsASmallSister() {
        var redrawn = Pictures.redraw(FileKind.JPEG, aPicture("jpeg", 4000, 3000));

        assertThat(open(redrawn.picture()).getWidth()).isEqualTo(1600);
        assertThat(open(redrawn.picture()).getHeight()).isEqualTo(1200);
        assertThat(open(redrawn.thumbnail()).getWidth()).isEqualTo(320);
        assertThat(open(redrawn.thumbnail()).getHeight()).isEqualTo(240);
    }

    @Test
    void aSmallPictureStaysSmallAndAThinOneStaysWhole() {
        assertThat(open(Pictures.redraw(FileKind.PNG, aPicture("png", 200, 100)).picture())
                        .getWidth())
                .isEqualTo(200);
        assertThat(open(Pictures.redraw(FileKind.PNG, aPicture("png", 5000, 3)).thumbnail())
                        .getHeight())
                .isEqualTo(1);
    }

    /** Where the red quarter of the stored points stands once the picture is upright. */
    @ParameterizedTest
    @CsvSource({
        "1, 400, 300, left, upper", "2, 400, 300, right, upper", "3, 400, 300, right, lower",
                "4, 400, 300, left, lower",
        "5, 300, 400, left, upper", "6, 300, 400, right, upper", "7, 300, 400, right, lower", "8, 300, 400, left, lower"
    })
    void aPhotoStandsUprightHoweverThePhoneWasHeld(int orientation, int width, int height, String side, String half) {
        var photo = open(Pictures.redraw(FileKind.JPEG, aPhoneJpeg(400, 300, orientation))
                .picture());

        assertThat(photo.getWidth()).isEqualTo(width);
        assertThat(photo.getHeight()).isEqualTo(height);
        var x = side.equals("left") ? width / 4 : 3 * width / 4;
        var y = half.equals("upper") ? height / 4 : 3 * height / 4;
        assertThat(isRed(photo, x, y)).isTrue();
        assertThat(isRed(photo, width - x, height - y)).isFalse();
    }

    @Test
    void nothingStaysOfWhereAndWithWhatAPhotoWasTaken() throws Exception {
        var original = aPhoneJpeg(400, 300, 6);
        assertThat(ImageMetadataReader.readMetadata(new ByteArrayInputStream(original))
                        .getFirstDirectoryOfType(GpsDirectory.class)
                        .containsTag(GpsDirectory.TAG_LATITUDE))
                .as("the fixture tells where it was taken")
                .isTrue();

        var redrawn = Pictures.redraw(FileKind.JPEG, original);

        for (var bytes : new byte[][] {redrawn.picture(), redrawn.thumbnail()}) {
            var told = ImageMetadataReader.readMetadata(new ByteArrayInputStream(bytes));
            assertThat(told.getDirectoriesOfType(ExifDirectoryBase.class)).isEmpty();
            assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "PHONEXY");
        }
    }

    @ParameterizedTest
    @CsvSource({"100000, 100000", "40001, 1000", "2147483647, 2147483647"})
    void aPictureThatUnfoldsToTooMuchIsRefusedFromItsHeader(int width, int height) {
        assertThatThrownBy(() -> Pictures.redraw(FileKind.PNG, aFlood(width, height)))
                .isInstanceOf(Refusal.class)
                .hasMessage("files.too-many-points");
    }
}
