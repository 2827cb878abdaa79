package org.luoshi.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.luoshi.kernel.Refusal;

/**
 * What has been handed in, checked and ready to be kept.
 *
 * @param thumbnail for pictures only
 */
record Content(FileName name, String mediaType, byte[] bytes, byte @Nullable [] thumbnail) {

    /** @throws Refusal when it is too large, of no kind that we take, or not what its name says */
    static Content checked(String handedIn, InputStream in, UploadPolicy policy, boolean onlyPictures) {
        var name = FileName.of(handedIn);
        var bytes = read(in, policy);
        if (bytes.length == 0) throw Refusal.invalid("files.empty", name.value());
        if (FileKind.isNewPicture(bytes)) throw Refusal.invalid("files.new-picture", name.value());
        var kind = FileKind.of(name.value(), bytes)
                .filter(found -> isWhole(found, bytes))
                .orElseThrow(() -> Refusal.invalid("files.unlike-its-name", name.value()));
        if (kind.isPicture()) {
            var redrawn = Pictures.redraw(kind, bytes);
            return new Content(name.endingIn("jpg"), FileKind.JPEG.mediaType(), redrawn.picture(), redrawn.thumbnail());
        }
        if (onlyPictures) throw Refusal.invalid("files.only-pictures", name.value());
        return new Content(name, kind.mediaType(), bytes, null);
    }

    private static byte[] read(InputStream in, UploadPolicy policy) {
        try {
            var bytes = in.readNBytes((int) policy.maxBytes() + 1);
            if (bytes.length > policy.maxBytes()) throw Refusal.invalid("files.too-large", policy.maxMegabytes());
            return bytes;
        } catch (IOException e) {
            throw Refusal.invalid("files.not-received");
        }
    }

    /** Office files are archives; what lies in them, not the first bytes, tells one from another. */
    private static boolean isWhole(FileKind kind, byte[] bytes) {
        return switch (kind) {
            case JPEG, PNG, PDF -> true;
            case DOCX -> holds(bytes, "word/document.xml");
            case XLSX -> holds(bytes, "xl/workbook.xml");
        };
    }

    private static boolean holds(byte[] archive, String entry) {
        var names = new String(archive, StandardCharsets.ISO_8859_1);
        return names.contains("[Content_Types].xml") && names.contains(entry);
    }
}
