package org.luoshi.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.luoshi.files.PictureFixtures.aPhoneJpeg;
import static org.luoshi.files.PictureFixtures.aPicture;

import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.luoshi.LuoshiTest;
import org.luoshi.kernel.AccountId;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.AttachmentId;
import org.luoshi.kernel.OrganisationId;
import org.luoshi.kernel.Post;
import org.luoshi.kernel.Subject;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.annotation.Transactional;

@LuoshiTest
@Transactional
class FilesTests {

    private static final Upload PHOTO = Upload.photo("photo", DataLevel.INTERNAL);
    private static final Upload PAPER = Upload.document("paper", DataLevel.INTERNAL);

    private final Subject record = new Subject("activity", UUID.randomUUID());
    private final Actor someone = new Actor(AccountId.next(), OrganisationId.next(), Post.MEMBER_HANDLER);

    @Autowired
    Files files;

    private AttachmentId attach(Subject owner, Upload what, String name, byte[] content) {
        return files.attach(owner, what, name, new ByteArrayInputStream(content), someone);
    }

    private MockHttpServletResponse answer(Served served) throws Exception {
        var response = new MockHttpServletResponse();
        served.render(Map.of(), new MockHttpServletRequest(), response);
        return response;
    }

    @Test
    void aPhotoIsKeptWithItsSmallSister() throws Exception {
        var id = attach(record, PHOTO, "义诊.jpg", aPhoneJpeg(2000, 1000, 6));

        assertThat(files.of(record)).singleElement().satisfies(kept -> {
            assertThat(kept.name()).isEqualTo("义诊.jpg");
            assertThat(kept.picture()).isTrue();
            assertThat(kept.owner()).isEqualTo(record);
        });
        var whole = PictureFixtures.open(answer(files.serve(id, record)).getContentAsByteArray());
        var small = PictureFixtures.open(answer(files.thumbnail(id, record)).getContentAsByteArray());
        assertThat(whole.getHeight()).isEqualTo(1600);
        assertThat(small.getHeight()).isEqualTo(320);
    }

    @Test
    void aFileRunsNothingAndIsSavedUnderItsTrueName() throws Exception {
        var id = attach(record, PAPER, "../协议 “甲”.pdf", "%PDF-1.7 x".getBytes());

        var response = answer(files.serve(id, record));

        assertThat(response.getHeader("Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
        assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.getHeader("Content-Disposition"))
                .isEqualTo(
                        "attachment; filename=\"__ ___.pdf\"; filename*=UTF-8''%E5%8D%8F%E8%AE%AE%20%E2%80%9C%E7%94%B2%E2%80%9D.pdf");
        assertThat(response.getContentType()).isEqualTo("application/pdf");
    }

    @Test
    void onlyOurOwnPicturesShowInPlace() throws Exception {
        var id = attach(record, PAPER, "a.png", aPicture("png", 20, 20));

        assertThat(answer(files.serve(id, record)).getHeader("Content-Disposition"))
                .startsWith("inline; ");
    }

    @Test
    void aFileOfAnotherRecordIsMissing() {
        var id = attach(record, PHOTO, "a.png", aPicture("png", 20, 20));
        var other = new Subject("activity", UUID.randomUUID());
        var sameIdOtherType = new Subject("need", record.id());

        for (var stranger : new Subject[] {other, sameIdOtherType}) {
            assertThatThrownBy(() -> files.serve(id, stranger)).hasMessage("web.missing");
            assertThatThrownBy(() -> files.thumbnail(id, stranger)).hasMessage("web.missing");
            assertThatThrownBy(() -> files.detach(id, stranger, someone)).hasMessage("web.missing");
        }
    }

    @Test
    void theSameContentTwiceIsKeptOnce() {
        var one = attach(record, PHOTO, "a.png", aPicture("png", 20, 20));
        var two = attach(record, PHOTO, "again.png", aPicture("png", 20, 20));
        var elsewhere = attach(new Subject("activity", UUID.randomUUID()), PHOTO, "a.png", aPicture("png", 20, 20));

        assertThat(two).isEqualTo(one);
        assertThat(elsewhere).isNotEqualTo(one);
        assertThat(files.of(record)).hasSize(1);
    }

    @Test
    void aRecordHoldsOnlySoMany() {
        for (var i = 0; i < 30; i++) attach(record, PHOTO, "a.png", aPicture("png", 20 + i, 20));

        assertThatThrownBy(() -> attach(record, PHOTO, "a.png", aPicture("png", 90, 20)))
                .hasMessage("files.too-many");
    }

    @Test
    void whatIsDetachedIsGone() {
        var id = attach(record, PHOTO, "a.png", aPicture("png", 20, 20));

        files.detach(id, record, someone);

        assertThat(files.of(record)).isEmpty();
        assertThatThrownBy(() -> files.serve(id, record)).hasMessage("web.missing");
    }
}
